export const passkeys = {
  title: "Clés d’accès",
};
