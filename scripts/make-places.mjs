// Writes data/places.txt: the divisions of China down to counties, by which names of places that are not a site's own are
// found. The names are facts of the official lists, read from the pinned npm package @vant/area-data (MIT). Run again after
// raising the package's version; with --check it writes nothing and fails where the file is stale.
import { readFile, writeFile } from "node:fs/promises";
import { areaList } from "@vant/area-data";

const { version } = JSON.parse(
  await readFile(new URL("../node_modules/@vant/area-data/package.json", import.meta.url), "utf8"),
);
/** @type {{ province_list: Record<string, string>, city_list: Record<string, string>, county_list: Record<string, string> }} */
const { province_list: provinces, city_list: cities, county_list: counties } = areaList;

// Development zones and the like have codes in the package and are no divisions; three districts only end like one.
const ZONES = /开发|高新|工业园|产业园|园区$|示范区$|管理区$|名胜区$|试验区$|新区$/;
const DISTRICTS = new Set(["下花园区", "绿园区", "梁园区", "浦东新区", "滨海新区", "沈北新区"]);
// Codes of statistics within a city that has no districts.
const WITHIN = new Set(["嘉峪关市"]);
// Rows that only keep the tree even: what stands below them belongs to the province itself.
const LEVELS = /^(县|市辖区|省直辖县|自治区直辖县级行政区划)$/;

/** @param {string} code @param {string} name */
function isCounty(code, name) {
  const number = Number(code.slice(4));
  // 01-20 are districts, 21-60 counties, 61-64 the districts of 大兴安岭, 81-99 cities of a county's rank; the rest are zones.
  const inForce = number <= 64 || (number > 80 && name.endsWith("市"));
  return /[县市区旗]$/.test(name) && inForce && !(ZONES.test(name) && !DISTRICTS.has(name));
}

const lines = [];
let count = 0;
for (const [provinceCode, province] of Object.entries(provinces).sort()) {
  lines.push(`${provinceCode.slice(0, 2)} ${province}`);
  count++;
  // Their lower divisions have no codes of the standard.
  if (/^[78]/.test(provinceCode)) continue;
  const below = Object.keys(cities).filter((code) => code.startsWith(provinceCode.slice(0, 2)));
  for (const code of below.sort()) {
    const name = cities[code] === province || LEVELS.test(cities[code]) ? "-" : cities[code];
    const own = Object.entries(counties)
      .filter(
        ([county, label]) =>
          county.startsWith(code.slice(0, 4)) && isCounty(county, label) && !WITHIN.has(name),
      )
      .sort()
      .map(([county, label]) => `${county.slice(4)}${label}`);
    lines.push([code.slice(0, 4), name, ...own].join(" "));
    count += own.length + (name === "-" ? 0 : 1);
  }
}
const head = [
  "# The divisions of China: provinces, then a line for each city or prefecture with its counties and districts. A number is",
  "# what its code (GB/T 2260) adds to the one above; - stands where the counties belong to the province itself. Development",
  "# zones are left out, and so is what is below 台湾省 and the special administrative regions; three abolished names",
  "# (港闸区, 梅列区, 长岛县) are in the package and kept, for old pages have them.",
  `# Source: Vant's list of areas (MIT), npm @vant/area-data ${version}, with the divisions founded by the end of 2024 (和康县,`,
  `# 和安县); made by scripts/make-places.mjs. ${count} names.`,
];
const target = new URL("../data/places.txt", import.meta.url);
const text = `${[...head, ...lines].join("\n")}\n`;
if (!process.argv.includes("--check")) await writeFile(target, text);
else if ((await readFile(target, "utf8")) !== text) {
  console.error("data/places.txt is stale: run `node scripts/make-places.mjs`.");
  process.exitCode = 1;
}
