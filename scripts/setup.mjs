// Everything that building and testing needs, installed where it is missing. Nothing is done where all is there.
import { installBrowsers } from "./browsers.mjs";
import { installChromium } from "./chromium.mjs";
import { installEditors } from "./editors.mjs";
import { installDemo, installPackages } from "./packages.mjs";
import { installRust } from "./rust.mjs";
import { install as installTools } from "./tools.mjs";

installRust();
installPackages({ production: false });
installDemo();
installEditors();
installTools();
installChromium();
await installBrowsers();
