// What is bundled of Tiptap and ProseMirror for the bench.
import { Editor } from "@tiptap/core";
import Image from "@tiptap/extension-image";
import { TableKit } from "@tiptap/extension-table";
import { history, redo, undo } from "@tiptap/pm/history";
import { keymap } from "@tiptap/pm/keymap";
import { DOMParser, DOMSerializer } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import { EditorView } from "@tiptap/pm/view";
import StarterKit from "@tiptap/starter-kit";

Object.assign(window, {
  tiptap: { Editor, Image, TableKit, StarterKit },
  prosemirror: { history, undo, redo, keymap, DOMParser, DOMSerializer, EditorState, EditorView },
});
