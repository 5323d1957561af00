import { describe, expect, test } from "vitest";
import { readEnv } from "#server/env.ts";

const server = { DATABASE_URL: "postgres://matou@localhost/matou" };
const smtp = { SMTP_URL: "smtp://mail.example:587" };

describe("mail settings", () => {
  test("leave by the server that is named, from who is named", () => {
    const { mail } = readEnv({ ...smtp, MAIL_FROM: "MATOU <Matou@Exemple.ORG>" });
    expect(mail).toEqual({
      kind: "smtp",
      url: smtp.SMTP_URL,
      from: { name: "MATOU", address: "Matou@exemple.org" },
    });
  });

  test("with a server but no sender are refused in a sentence", () => {
    expect(() => readEnv(smtp)).toThrow(/SMTP_URL demande MAIL_FROM/u);
  });

  test.each(["matou", "a@b.example, c@d.example", "A\nB <a@b.example>", "<a@b.example> x"])(
    "refuse the sender %j",
    (MAIL_FROM) => {
      expect(() => readEnv({ ...smtp, MAIL_FROM })).toThrow(/MAIL_FROM/u);
    },
  );

  test.each([
    [{}, true],
    [{ HOST: "::1", PUBLIC_URL: "http://localhost:8080" }, true],
    [{ HOST: "0.0.0.0" }, false],
    [{ PUBLIC_URL: "https://matou.example" }, false],
    [{ HOST: "127.0.0.1.example" }, false],
  ])("show the outbox with %o: %s", (variables, isShown) => {
    expect(readEnv({ DATA_DIR: "d", ...variables }).mail).toEqual({
      kind: "outbox",
      folder: "d/outbox",
      isShown,
    });
  });
});

describe("the role of a process", () => {
  test("is to do everything, unless said otherwise", () => {
    expect(readEnv({}).role).toBe("all");
    expect(readEnv({ ...server, ROLE: "worker" }).role).toBe("worker");
  });

  test("cannot be a part where the embedded database allows one process", () => {
    expect(() => readEnv({ ROLE: "web" })).toThrow(/ROLE=web demande DATABASE_URL/u);
    expect(() => readEnv({ ...server, ROLE: "cron" })).toThrow(/ROLE/u);
  });
});
