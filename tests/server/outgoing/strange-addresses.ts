/** Addresses that are not asked for, wherever they lead. */
export const strangeAddresses: readonly string[] = [
  ...[
    "",
    " ",
    "chaton.example",
    "//chaton.example/",
    "/etc/passwd",
    "http://",
    "https://",
    "http:///",
    "http://:80/",
  ],
  ...[
    "http://?",
    "http://#",
    "http://[",
    "http://[::1",
    "http://[]/",
    "http://[g::1]/",
    "http://[1.2.3.4]/",
  ],
  ...["http://256.256.256.256/", "http://1.2.3.4.5/", "http://4294967296/", "http://0x100000000/"],
  ...[
    "http://09.0.0.1/",
    "http://1.2.3.08/",
    "http://exa mple.example/",
    "http://exa%00mple.example/",
    "http://a<b.example/",
  ],
  ...[
    "http://chaton.example:99999/",
    "http://chaton.example:-1/",
    "http://chaton.example:8o/",
    "http://%zz.example/",
  ],
  ...[
    "ftp://chaton.example/x",
    "ftps://chaton.example/",
    "sftp://chaton.example/",
    "file:///etc/passwd",
    "file://chaton.example/x",
  ],
  ...[
    "javascript:alert(1)",
    "data:text/plain,hello",
    "blob:https://chaton.example/x",
    "about:blank",
    "mailto:a@chaton.example",
  ],
  ...[
    "gopher://127.0.0.1:70/_x",
    "dict://127.0.0.1:11211/stat",
    "ldap://127.0.0.1/",
    "ldaps://127.0.0.1/",
    "tftp://127.0.0.1/x",
  ],
  ...[
    "ws://chaton.example/",
    "wss://chaton.example/",
    "jar:https://chaton.example!/",
    "netdoc:///etc/passwd",
    "unix:/var/run/x.sock",
  ],
  ...[
    "http+unix://%2Fvar%2Frun%2Fx/",
    "view-source:https://chaton.example/",
    "chrome://settings/",
    "phar://x",
    "smb://127.0.0.1/x",
  ],
  ...[
    "http://user@chaton.example/",
    "http://user:secret@chaton.example/",
    "https://:secret@chaton.example/",
  ],
  ...[
    "http://chaton.example@127.0.0.1/",
    "http://127.0.0.1@chaton.example/",
    "http://a%40b@chaton.example/",
  ],
  ...["http://user@127.0.0.1:80@chaton.example/", "https://chaton.example:443@127.0.0.1/"],
];

/** Ports that are not of the web: services that would take a few lines of HTTP for their own. */
export const strangePorts: readonly number[] = [
  ...[
    0, 1, 7, 9, 19, 21, 22, 23, 25, 53, 79, 81, 110, 111, 119, 135, 139, 143, 389, 444, 445, 465,
    514, 587,
  ],
  ...[
    631, 636, 873, 993, 995, 1080, 1433, 1521, 2049, 2375, 2379, 3000, 3128, 3306, 3389, 4369, 5000,
    5432,
  ],
  ...[
    5672, 5900, 5984, 6000, 6379, 6443, 6667, 8000, 8081, 8086, 8500, 9000, 9090, 9200, 9418, 10250,
    11211, 27017, 65535,
  ],
];
