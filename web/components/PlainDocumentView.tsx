import type { Block, Piece, PlainDocument, TableCell } from "#core/plain-document.ts";
import { StatusMark } from "#web/components/StatusMark.tsx";

type Table = Extract<Block, { kind: "table" }>;

/** A document on a page, without its title: each part is a section of the level below it. */
export function PlainDocumentView({ parts }: Pick<PlainDocument, "parts">) {
  return (
    <>
      {parts.map(({ title, blocks }) => (
        <section class="sec stack" key={title}>
          <h2>{title}</h2>
          {blocks.map((block, index) => (
            <BlockView key={index} block={block} />
          ))}
        </section>
      ))}
    </>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case "name":
      return <h3>{block.text}</h3>;
    case "paragraph":
      return (
        <p>
          <Pieces pieces={block.pieces} />
        </p>
      );
    case "words":
      return <p class="words">{block.text}</p>;
    case "facts":
      return (
        <dl class="told">
          {block.facts.map(({ label, pieces }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Pieces pieces={pieces} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case "list":
      return (
        <ul class="bullets tight">
          {block.items.map((pieces, index) => (
            <li key={index}>
              <span>
                <Pieces pieces={pieces} />
              </span>
            </li>
          ))}
        </ul>
      );
    case "table":
      return <TableView table={block} />;
  }
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map(({ text, href }, index) =>
        // The address of the document itself is there to be copied, not followed.
        href === undefined || href === text ? (
          text
        ) : (
          <a key={index} class="address" href={href}>
            {text}
          </a>
        ),
      )}
    </>
  );
}

/** On a narrow screen each line becomes a block, every cell under the name of its column. */
function TableView({ table: { caption, corner, columns, rows } }: { readonly table: Table }) {
  return (
    <table class="plain">
      <caption class="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="vh">{corner}</span>
          </th>
          {columns.map((name) => (
            <th scope="col" key={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, cells }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {cells.map((cell, index) => (
              <td key={index}>
                <span class="lbl">{columns[index]}</span>
                <CellView cell={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CellView({ cell: { status, words, details } }: { readonly cell: TableCell }) {
  return (
    <>
      {status === undefined ? words : <StatusMark status={status}>{words}</StatusMark>}
      {details.map((detail) => (
        <small key={detail}>{detail}</small>
      ))}
    </>
  );
}
