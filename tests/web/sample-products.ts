import type { Product } from "#core/products.ts";
import type { ServiceType } from "#core/services.ts";

function tool(id: string, name: string, services: readonly ServiceType[]): Product {
  return { id, isWord: false, names: [name], services, software: [], suite: null };
}

/** A suite of two parts of which one is not replaced, three tools and a word. */
export const sampleProducts: readonly Product[] = [
  {
    ...tool("all-in-one", "All-in-One", ["mail", "files"]),
    suite: {
      label: { fr: "Tout-en-un", en: "All-in-One" },
      parts: [
        {
          name: { fr: "Le courrier", en: "Mail" },
          services: ["mail"],
          software: ["Roundcube"],
          note: { fr: "Vos adresses changent.", en: "Your addresses change." },
        },
        {
          name: { fr: "Les fichiers", en: "Files" },
          services: ["files"],
          software: [],
          note: null,
        },
        { name: { fr: "L’horoscope", en: "Horoscope" }, services: [], software: [], note: null },
      ],
      missing: [{ fr: "La boule de cristal.", en: "The crystal ball." }],
    },
  },
  tool("google-drive", "Google Drive", ["files"]),
  tool("dropbox", "Dropbox", ["files"]),
  tool("zoom", "Zoom", ["video-call"]),
  { ...tool("word-visio", "visio", ["video-call"]), isWord: true },
];
