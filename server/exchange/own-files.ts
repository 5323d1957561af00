import { isOwnExport } from "#core/own-export.ts";
import type { HosterFiles } from "#server/exchange/hoster-files.ts";
import type { SourceFile } from "#server/exchange/source-file.ts";

/**
 * The files of a hoster but those this site wrote: they say what is known here already, of the
 * hoster or of another, and would come back as somebody else's word. Null when that of the
 * organization is one of them. A copy kept elsewhere is its hoster's own file.
 */
export function withoutOwnFiles<Files extends Omit<HosterFiles, "lost">>(
  files: Files,
  publicUrl: string,
): Files | null {
  const { organization, services } = files;
  if (isOwnFile(organization, publicUrl)) return null;
  const { content } = organization.file;
  const subs = content.subs.filter((address) => !isOwnExport(address, publicUrl));
  return {
    ...files,
    organization: {
      ...organization,
      file: { ...organization.file, content: { ...content, subs } },
    },
    services: services.filter((service) => !isOwnFile(service, publicUrl)),
  };
}

/** An address elsewhere may lead back here. */
function isOwnFile({ address, foundAt }: SourceFile, publicUrl: string): boolean {
  return isOwnExport(address, publicUrl) || isOwnExport(foundAt ?? null, publicUrl);
}
