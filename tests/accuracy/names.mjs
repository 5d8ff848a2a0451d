// Names of nobody, put together from common characters.

/** Given names of one character: none that makes a word with a surname, as in 丁香 or 黄花. */
const SINGLE = "芳英兰霞燕娟玲萍刚勇杰涛超斌鹏磊琴珍";
const SURNAMES = [
  ..."王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋郑谢韩唐冯董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊陆郝孔邱康史顾龚邵万段钱汤尹黎易武贺赖文",
  ..."欧阳 司马 上官 诸葛".split(" "),
];
const FIRST = "建志国文德秀桂玉春晓雅丽慧家俊伟海立永明光金宏嘉子思雨佳美淑月凤彩承振启绍";
const LAST =
  "华强军平芳英兰梅霞燕娟玲萍刚勇杰涛超斌辉鹏磊波宁琴莲珍云香花娥根生福贵荣发成林峰坤龙辰轩涵怡欣妍";
const CHILD = "梓子雨一沐宇浩欣诗可依若思佳艺晨语星";
const CHILD_LAST = "涵轩睿萱琪桐宸妍彤航泽辰怡瑶熙诺然";

/** @typedef {import("./random.mjs").Random} Random */

/** The full name of a grown person. @param {Random} random */
export function fullName(random) {
  const given = random.below(4) === 0 ? random.pick(SINGLE) : random.pick(FIRST) + random.pick(LAST);
  return random.pick(SURNAMES) + given;
}

/** The full name of a child. @param {Random} random */
export function childName(random) {
  return random.pick(SURNAMES) + random.pick(CHILD) + random.pick(CHILD_LAST);
}
