export const hoster = {};
