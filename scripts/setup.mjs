// Everything that building and testing needs, installed where it is missing. Nothing is done where all is there.
import { installChromium } from "./chromium.mjs";
import { installDecap } from "./decap.mjs";
import { installEditors } from "./editors.mjs";
import { installPackages } from "./packages.mjs";
import { installRust } from "./rust.mjs";
import { install as installTools } from "./tools.mjs";

installRust();
installPackages({ production: false });
installDecap();
installEditors();
installTools();
installChromium();
