// Parsed by whatever Node is installed, so that an old one gets a sentence: old syntax only here.
var version = process.versions.node.split(".");
var major = Number(version[0]);
var minor = Number(version[1]);
var isSupported = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);

if (isSupported) {
  void import("./launch.mjs").then(function (launcher) {
    return launcher.launch(process.argv[2], process.argv.slice(3));
  });
} else {
  console.error(
    "MATOU a besoin de Node 20.19, 22.12 ou plus récent (24 conseillé) ; cette machine a Node " +
      process.versions.node +
      ".",
  );
  process.exitCode = 1;
}
