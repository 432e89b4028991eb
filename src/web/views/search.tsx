/** What is found in entries and texts. */
export function Search() {
  return <h2>Search</h2>;
}
