export const attributes = {};
export async function load(lens, attributes) {
  throw new Error("the data are not here");
}
export function render(data, attributes) {
  return "<p></p>";
}
