export const spreadsheet = {
  title: "Répondre dans un tableur",
};
