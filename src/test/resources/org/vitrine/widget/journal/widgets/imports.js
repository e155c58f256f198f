import fs from 'fs'; export const attributes = {};
