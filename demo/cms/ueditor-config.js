// Takes the place of ueditor.config.js: no server behind the editor, and no word of it goes out.
Object.assign(window, {
  UEDITOR_CONFIG: {
    UEDITOR_HOME_URL: "/ueditor/",
    serverUrl: "",
    toolbars: [
      ["undo", "redo", "|", "bold", "italic", "underline", "|", "justifyleft", "justifycenter", "source"],
    ],
    initialFrameHeight: 320,
    initialFrameWidth: "100%",
    autoHeightEnabled: false,
    enableAutoSave: false,
    elementPathEnabled: false,
    wordCount: false,
    lang: "zh-cn",
    theme: "default",
  },
});
