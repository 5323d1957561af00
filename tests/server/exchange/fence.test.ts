import { describe, expect, test } from "vitest";
import { isPublicAddress, mayAsk } from "#server/exchange/fence.ts";
import { fetchFile } from "#server/exchange/fetch-file.ts";

describe("the fence", () => {
  test.each([
    "93.184.216.34",
    "1.1.1.1",
    "172.15.0.1",
    "172.32.0.1",
    "100.63.0.1",
    "2606:4700:4700::1111",
  ])("lets %s pass", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    "0.0.0.0",
    "10.0.0.1",
    "100.64.0.1",
    "100.100.100.200",
    "127.0.0.1",
    "127.255.255.254",
    "168.63.129.16",
    "169.254.169.254",
    "172.16.0.1",
    "192.0.0.192",
    "192.0.2.1",
    "192.168.0.1",
    "198.18.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::ffff:0:127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b:1::7f00:1",
    "100::1",
    "2001:db8::1",
    "2001::1",
    "2002:7f00:1::",
    "4000::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fec0::1",
    "ff02::1",
    "",
    "localhost",
    "127.0.0.1:80",
  ])("stops %s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each([
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0x7f.1/",
    "http://0177.0.0.1/",
    "http://017700000001/",
    "http://127.0.0.1./",
    "http://0/",
    "http://①②⑦.⓪.⓪.①/",
    "http://127。0。0。1/",
    "http://%31%32%37.0.0.1/",
    "http://[::1]/",
    "http://[::]/",
    "http://[0:0:0:0:0:ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[fe80::1]/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[fd00:ec2::254]/latest/meta-data/",
    "http://10.0.0.1:8080/",
    "https://192.168.1.1/",
  ])("stops the address %s without connecting", async (address) => {
    expect(mayAsk(new URL(address).hostname, isPublicAddress)).toBe(false);
    expect(await fetchFile(address)).toEqual({ ok: false, problems: ["forbidden-address"] });
  });

  test.each(["http://localhost/", "http://LOCALHOST:8080/", "https://localhost/"])(
    "stops the name %s when it is looked up",
    async (address) => {
      expect(await fetchFile(address)).toEqual({ ok: false, problems: ["forbidden-address"] });
    },
  );

  test.each([
    "ftp://chaton.example/x",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "gopher://127.0.0.1/",
    "http://",
    "http://user:secret@chaton.example/",
    "chaton.example",
    "",
  ])("does not even look at %j", async (address) => {
    expect(await fetchFile(address)).toEqual({ ok: false, problems: ["not-web-address"] });
  });
});
