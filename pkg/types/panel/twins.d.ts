export type Report = import("./panel.js").Report;
export type Twin = NonNullable<Report["twins"]>[number];
export type Passage = {
    here: {
        start: number;
        end: number;
    };
    own: string;
    other: string;
};
export type Scene = import("./view.js").Scene;
/**
 * @param {Report} report
 * @param {import("./panel.js").Given} given
 * @param {Scene} scene
 * @returns {HTMLElement[]}
 */
export declare function twinSection({ twins }: Report, { compared }: import("./panel.js").Given, scene: Scene): HTMLElement[];
