export const attributes = {};
export const load = () => {;
