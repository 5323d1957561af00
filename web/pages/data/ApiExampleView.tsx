import type { ApiExample } from "#core/api-examples.ts";
import { varying } from "#core/api-examples.ts";
import { useSite } from "#web/site.ts";
import { shapeText } from "./shape-text.ts";

type ApiExampleViewProps = { readonly example: ApiExample; readonly publicUrl: string };

/** A request that can be copied, and what is answered. */
export function ApiExampleView({ example, publicUrl }: ApiExampleViewProps) {
  const words = useSite().text.dataApi;
  const { id, path, body, status, type, answer } = example;
  const { title, text } = words.examples[id];
  return (
    <>
      <h3 id={id}>{title}</h3>
      <p>{text}</p>
      <p class="dt">{words.request}</p>
      {body === undefined ? (
        <p>
          <a class="address" href={path}>
            {publicUrl + path}
          </a>
        </p>
      ) : (
        <pre tabIndex={0}>
          <code>{postText(publicUrl + path, body)}</code>
        </pre>
      )}
      <p class="dt">{status === 302 ? words.redirect : words.answer(status, type)}</p>
      {answer !== varying && (
        <pre tabIndex={0}>
          <code>{shapeText(answer)}</code>
        </pre>
      )}
    </>
  );
}

function postText(address: string, body: object): string {
  return [
    `curl ${address} \\`,
    `  --header "content-type: application/json" \\`,
    `  --data '${JSON.stringify(body)}'`,
  ].join("\n");
}
