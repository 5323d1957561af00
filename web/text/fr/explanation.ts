export const explanation = {};
