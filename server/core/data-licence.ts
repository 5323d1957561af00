/** The licences an archive may be given: open ones, written for data (opendefinition.org). */
export const dataLicences = ["ODbL-1.0", "etalab-2.0", "CC-BY-4.0", "CC0-1.0"] as const;
export type DataLicence = (typeof dataLicences)[number];

/** Under its own name, and where its text is. */
export const licenceTexts: Readonly<
  Record<DataLicence, { readonly title: string; readonly path: string }>
> = {
  "ODbL-1.0": {
    title: "Open Database License 1.0",
    path: "https://opendatacommons.org/licenses/odbl/1-0/",
  },
  "etalab-2.0": {
    title: "Licence Ouverte 2.0",
    path: "https://github.com/etalab/licence-ouverte/blob/master/LO.md",
  },
  "CC-BY-4.0": {
    title: "Creative Commons Attribution 4.0",
    path: "https://creativecommons.org/licenses/by/4.0/",
  },
  "CC0-1.0": {
    title: "Creative Commons Zero 1.0",
    path: "https://creativecommons.org/publicdomain/zero/1.0/",
  },
};
