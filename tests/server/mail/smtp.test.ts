import { createServer } from "node:net";
import { once } from "node:events";
import { afterEach, describe, expect, test } from "vitest";
import type { Mail } from "#server/mail/mail.ts";
import { GiveUp } from "#server/jobs/give-up.ts";
import { openSmtp } from "#server/mail/smtp.ts";
import type { SMTPServerOptions } from "smtp-server";
import { openCatcher } from "./smtp-catcher.ts";

const from = { name: "MATOU", address: "matou@exemple.org" };
const mail: Mail = {
  to: "alice@exemple.net",
  language: "fr",
  subject: "Été",
  text: "Bonjour,\n\nUn hébergeur de plus : « Kaz ».\n.\nFin",
};
const patience = { connection: 200, silence: 200, whole: 1_000 };

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function catchMails(options?: SMTPServerOptions) {
  const catcher = await openCatcher(options);
  closing.push(catcher.close);
  return { ...catcher, send: openSmtp({ url: catcher.url, from }, patience) };
}

/** Header lines of a message, folded ones made whole. */
function headersOf(raw: string): readonly string[] {
  const [head = ""] = raw.split("\r\n\r\n", 1);
  return head.replaceAll(/\r\n[ \t]+/gu, " ").split("\r\n");
}

/** The parts of a message, or of one of its parts, each with its own headers. */
function partsOf(raw: string): readonly string[] {
  const boundary = /boundary="([^"]+)"/u.exec(raw)?.[1] ?? "";
  return raw
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => part.trim());
}

async function failureOf(sending: Promise<void>): Promise<unknown> {
  return sending.then(
    () => null,
    (error: unknown) => error,
  );
}

describe("a mail", () => {
  test("reaches the server, as text and as HTML, and says it is automatic", async () => {
    const { caught, send } = await catchMails();
    await send(mail);
    const [{ raw, ...envelope } = { raw: "" }] = caught;
    expect(envelope).toEqual({ from: "matou@exemple.org", to: ["alice@exemple.net"] });
    const headers = headersOf(raw);
    expect(headers).toContain("From: MATOU <matou@exemple.org>");
    expect(headers).toContain("To: alice@exemple.net");
    expect(headers).toContain("Auto-Submitted: auto-generated");
    expect(headers).toContain("Content-Language: fr");
    expect(headers.some((header) => /^Message-ID: <\w+@exemple\.org>$/iu.test(header))).toBe(true);
    expect(headers.some((header) => header.startsWith("List-Unsubscribe"))).toBe(false);
    const [text = "", html = ""] = partsOf(raw);
    expect(text).toMatch(/^Content-Type: text\/plain; charset=utf-8/u);
    expect(text).toContain("h=C3=A9bergeur");
    expect(html).toMatch(/^Content-Type: text\/html; charset=utf-8/u);
    expect(html).toContain("<p>Un h=C3=A9bergeur de plus");
  });

  test("that can be stopped says how, for people and for mail services", async () => {
    const { caught, send } = await catchMails();
    await send({ ...mail, stopUrl: "https://matou.example/alertes/x/arret" });
    const headers = headersOf(caught[0]?.raw ?? "");
    expect(headers).toContain("List-Unsubscribe: <https://matou.example/alertes/x/arret>");
    expect(headers).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  });

  test("is answered to whom it says, and carries its files", async () => {
    const { caught, send } = await catchMails();
    const attachments = [
      { filename: "demande.json", contentType: "application/json", content: '{"a":1}' },
    ];
    await send({ ...mail, replyTo: "bob@exemple.net", attachments });
    const raw = caught[0]?.raw ?? "";
    expect(headersOf(raw)).toContain("Reply-To: bob@exemple.net");
    expect(partsOf(raw).map((part) => /^Content-Type: ([\w/]+)/u.exec(part)?.[1])).toEqual([
      "multipart/alternative",
      "application/json",
    ]);
    expect(raw).toMatch(/filename="?demande\.json/u);
    expect(raw).toContain(Buffer.from('{"a":1}').toString("base64"));
  });

  test("sent again has the same identifier, another mail another one", async () => {
    const { caught, send } = await catchMails();
    await send(mail);
    await send(mail);
    await send({ ...mail, text: "Autre chose" });
    const ids = caught.map(({ raw }) =>
      headersOf(raw).find((header) => /^message-id:/iu.test(header)),
    );
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  test("cannot bring headers, recipients or files of the machine with it", async () => {
    const { caught, send } = await catchMails();
    await send({
      ...mail,
      subject: "Bonjour\r\nBcc: bob@exemple.net\r\n\r\nX",
      attachments: [
        {
          filename: "a\r\nX-Evil: 1",
          contentType: "text/plain\r\nX-Evil: 1",
          content: "/etc/passwd",
        },
      ],
    });
    const { raw, to } = caught[0] ?? { raw: "", to: [] };
    expect(to).toEqual(["alice@exemple.net"]);
    expect(raw).not.toMatch(/^(Bcc|X-Evil):/imu);
    expect(raw).not.toContain("root:");
  });

  test.each([
    "alice@exemple.net, bob@exemple.net",
    "alice@exemple.net\r\nBcc: b@c.example",
    "alice",
  ])("for %j, which is not one address, is given up and never sent", async (to) => {
    const { caught, send } = await catchMails();
    expect(await failureOf(send({ ...mail, to }))).toBeInstanceOf(GiveUp);
    expect(await failureOf(send({ ...mail, replyTo: to }))).toBeInstanceOf(GiveUp);
    expect(caught).toHaveLength(0);
  });
});

describe("a mail that fails", () => {
  test("is given up when the server refuses it for good, without repeating what it said", async () => {
    const { send } = await catchMails({
      onRcptTo: (_, __, done) =>
        done(Object.assign(new Error("no mailbox alice@exemple.net"), { responseCode: 550 })),
    });
    const failure = await failureOf(send(mail));
    expect(failure).toBeInstanceOf(GiveUp);
    expect(String(failure)).toContain("550");
    expect(String(failure)).not.toContain("alice");
  });

  test("may be sent again when the server asks to wait", async () => {
    const { send } = await catchMails({
      onRcptTo: (_, __, done) =>
        done(Object.assign(new Error("greylisted"), { responseCode: 451 })),
    });
    const failure = await failureOf(send(mail));
    expect(failure).not.toBeInstanceOf(GiveUp);
    expect(failure).toMatchObject({ code: "EENVELOPE 451" });
  });

  test("may be sent again when the server refuses who the site writes as", async () => {
    const { send } = await catchMails({
      onMailFrom: (_, __, done) =>
        done(Object.assign(new Error("not your address"), { responseCode: 553 })),
    });
    const failure = await failureOf(send(mail));
    expect(failure).not.toBeInstanceOf(GiveUp);
    expect(failure).toMatchObject({ code: "EENVELOPE 553" });
  });

  test("does not wait for a server that never comes to an end", async () => {
    const drip = createServer((socket) => {
      const timer = setInterval(() => socket.write("220-patience\r\n"), 50);
      socket.on("close", () => clearInterval(timer)).on("error", () => {});
    }).listen(0, "127.0.0.1");
    await once(drip, "listening");
    const address = drip.address();
    const port = address !== null && typeof address !== "string" ? address.port : 0;
    const slow = { connection: 60_000, silence: 60_000, whole: 200 };
    const send = openSmtp({ url: `smtp://127.0.0.1:${port}`, from }, slow);
    expect(await failureOf(send(mail))).toMatchObject({ code: "ETIMEDOUT" });
    drip.close();
  });

  test("may be sent again when the site's own password is refused", async () => {
    const { url, close } = await openCatcher({
      authOptional: false,
      onAuth: (_, __, done) => done(new Error("Invalid password s3cret")),
    });
    closing.push(close);
    const send = openSmtp({ url: url.replace("//", "//matou:s3cret@"), from }, patience);
    const failure = await failureOf(send(mail));
    expect(failure).not.toBeInstanceOf(GiveUp);
    expect(String(failure)).not.toContain("s3cret");
  });

  test("does not wait for a server that says nothing, nor for one that is not there", async () => {
    const silent = createServer().listen(0, "127.0.0.1");
    await once(silent, "listening");
    const address = silent.address();
    const port = address !== null && typeof address !== "string" ? address.port : 0;
    const send = openSmtp({ url: `smtp://127.0.0.1:${port}`, from }, patience);
    expect(await failureOf(send(mail))).toMatchObject({ code: "ETIMEDOUT" });
    silent.close();
    await once(silent, "close");
    expect(await failureOf(send(mail))).toMatchObject({ code: "ESOCKET" });
  });

  test("never sends a password in the clear to another machine", async () => {
    // A name of this machine that does not look like it.
    const { url, caught, close } = await openCatcher({
      onAuth: (_, __, done) => done(null, { user: "x" }),
    });
    closing.push(close);
    const elsewhere = url.replace("//127.0.0.1", "//matou:s3cret@127.0.0.2");
    expect(await failureOf(openSmtp({ url: elsewhere, from }, patience)(mail))).not.toBeNull();
    expect(caught).toHaveLength(0);
  });
});
