var Lo=Object.defineProperty;var Nt=e=>{throw TypeError(e)};var Ro=(e,t,n)=>t in e?Lo(e,t,{enumerable:!0,configurable:!0,writable:!0,value:n}):e[t]=n;var ye=(e,t,n)=>Ro(e,typeof t!="symbol"?t+"":t,n),Ot=(e,t,n)=>t.has(e)||Nt("Cannot "+n);var _=(e,t,n)=>(Ot(e,t,"read from private field"),n?n.call(e):t.get(e)),ve=(e,t,n)=>t.has(e)?Nt("Cannot add the same private member more than once"):t instanceof WeakSet?t.add(e):t.set(e,n),Mt=(e,t,n,o)=>(Ot(e,t,"write to private field"),o?o.call(e,n):t.set(e,n),n);var P=e=>t=>{let n=e();return n&&t(n),()=>{}};function N({roots:e,listen:t,also:n}){return o=>{let r=!1,a=!1,s=[],i=()=>{r?a=!0:o()},l=()=>{r=!0,a=!1},f=()=>{r=!1,a&&setTimeout(()=>!r&&o())},c=e(h=>{for(let x of s)x();r=!1;let g=new MutationObserver(i);t||g.observe(h,{childList:!0,characterData:!0,subtree:!0}),h.addEventListener("compositionstart",l),h.addEventListener("compositionend",f),h.addEventListener("input",i),s=[()=>g.disconnect(),()=>h.removeEventListener("compositionstart",l),()=>h.removeEventListener("compositionend",f),()=>h.removeEventListener("input",i)]}),p=t==null?void 0:t(i),m=n==null?void 0:n(i);return()=>{c(),p==null||p(),m==null||m();for(let h of s)h()}}}var Po="b, strong, i, em, u, s, sub, sup, span, font";function Do(e){let t=e.parentElement;for(e.remove();t!=null&&t.matches(Po)&&!t.firstChild;){let n=t.parentElement;t.remove(),t=n}}function Q(e){if(!e.every(({pieces:t})=>t.every(({node:n,end:o})=>n.isConnected&&o<=n.length)))return!1;for(let{pieces:t,text:n}of[...e].reverse())for(let o=t.length-1;o>=0;o--){let{node:r,start:a,end:s}=t[o];r.replaceData(a,s-a,o===0?n:""),r.length===0&&Do(r)}return!0}var We=null;function Io(){let e={createHTML:n=>n,createScriptURL(n){if(new URL(n,location.href).origin!==location.origin)throw new TypeError("another origin");return n}},{trustedTypes:t}=globalThis;return t?t.createPolicy("xianshen",e):e}function _t(){return We||(We=Io()),We}function K(e){let t=document.createElement("template");return t.innerHTML=_t().createHTML(e),t.content}var Lt=e=>{let{href:t,origin:n}=new URL(e,location.href);return n===location.origin?_t().createScriptURL(t):t};var Pt=/[\s\u200b-\u200d\u2060\ufeff]+/g,D=e=>K(e).textContent||"",j=e=>e.replace(Pt,"");function Ho(e){let t=[],n=0,o=r=>{for(;n<r;n++)t.push(n)};for(let{index:r,0:a}of e.matchAll(Pt))o(r),n=r+a.length;return o(e.length),t}function ke(e,t){let n=0,o=e.length;for(;n<o;){let r=n+o>>1;e[r]<t?n=r+1:o=r}return n}var Rt=e=>({text:j(e),at:Ho(e)});function je(e){let{text:t,at:n}=Rt(e);return o=>{let{text:r,at:a}=Rt(o),s=Math.min(t.length,r.length),i=0;for(;i<s&&t[i]===r[i];)i++;let l=r.length-t.length,f=t.length;for(;f>i&&f+l>i&&t[f-1]===r[f+l-1];)f--;return({start:d,end:c})=>{let p=ke(n,d),m=ke(n,c),h=0;if(m>i){if(p<f)return null;h=l}return m===p?null:{start:a[p+h],end:a[m-1+h]+1}}}}var Dt=(e,t)=>je(e)(t);function Ee(e){let t={text:"",nodes:[],starts:[]};for(let n of e)t.nodes.push(n),t.starts.push(t.text.length),t.text+=n.data;return t}function It(e,{start:t,end:n}){let o=ke(e.starts,t+1)-1,r=ke(e.starts,n)-1,a=e.nodes[o].ownerDocument.createRange();return a.setStart(e.nodes[o],t-e.starts[o]),a.setEnd(e.nodes[r],n-e.starts[r]),a}var Ue=(e,t)=>t>0&&e.lastIndexOf("<",t-1)>e.lastIndexOf(">",t-1);function Ve(e,t,n){if(!n.text||n.start==null||n.end==null)return null;let{start:o,end:r}=n.text;if(Ue(e,n.start))return o<r?{start:o,end:r}:null;let a=D(e.slice(n.start,n.end));return j(a)===j(t.slice(o,r))?{start:o,end:r}:null}function Ht(e,t,{start:n,end:o}){let r=D(e.slice(0,n)).length,a=r+D(e.slice(n,o)).length;return Ve(e,t,{start:n,end:o,text:{start:r,end:a}})}var Fo=/<!--[\s\S]*?-->|<\/?[a-z](?:"[^"]*"|'[^']*'|[^'">])*>|&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);?|[\s\S]/gi;function zo(e){let t=new Map([[0,0]]),n=0;for(let o of e.matchAll(Fo)){let r=o[0];r.length===1?n++:r[0]==="&"&&(n+=D(r).length),t.set(o.index+r.length,n)}return t}function zt(e,{start:t,edits:n},o){let r=Math.min(t,...n.map(f=>f.start)),a=Math.max(t,...n.map(f=>f.end)),s=zo(e.slice(r,a)),i=s.get(t-r),l=[];for(let f of n){let d=s.get(f.start-r),c=s.get(f.end-r);if(i===void 0||d===void 0||c===void 0)return null;l.push({start:o.start+d-i,end:o.start+c-i,text:f.text})}return l.sort((f,d)=>f.start-d.start)}function Y(e,t){let n="",o=0;for(let{start:r,end:a,text:s}of t)n+=e.slice(o,r)+s,o=a;return n+e.slice(o)}var Bo=new Set(["B","STRONG","I","EM","U","S","SUB","SUP","SPAN","FONT"]),Ft=e=>Array.from(K(e).querySelectorAll("*"),t=>t.tagName).filter(t=>!Bo.has(t)).join();function $e(e,t,n){let o=j(Y(D(e),n));return j(D(t))===o&&Ft(e)===Ft(t)}function qe(e){let t=new Map,n=r=>t.set(r,(t.get(r)||0)+1),o=document.createTreeWalker(K(e),NodeFilter.SHOW_ELEMENT|NodeFilter.SHOW_COMMENT);for(let r=o.nextNode();r;r=o.nextNode())if(r instanceof Element)for(let{value:a}of r.attributes)n(a);else n(r.nodeValue||"");return t}function Bt(e,t,n){if(j(D(n))!==j(D(e)))return!1;let o=qe(e),r=qe(n),a=qe(t),s=[...new Set([...o.keys(),...a.keys()])].filter(i=>o.get(i)!==a.get(i));return s.length>0&&s.every(i=>(r.get(i)||0)===(a.get(i)||0))}function*z(e,t=""){let n=e.ownerDocument.createTreeWalker(e,NodeFilter.SHOW_TEXT|NodeFilter.SHOW_ELEMENT,{acceptNode:o=>t&&o.nodeType===Node.ELEMENT_NODE&&o.matches(t)?NodeFilter.FILTER_REJECT:NodeFilter.FILTER_ACCEPT});for(;n.nextNode();)n.currentNode.nodeType===Node.TEXT_NODE&&(yield n.currentNode)}function Wt(e,t){let n=[];for(let o of t){if(!e.intersectsNode(o))continue;let r=o===e.startContainer?e.startOffset:0,a=o===e.endContainer?e.endOffset:o.length;r<a&&n.push({node:o,start:r,end:a})}return n}function te({node:e,start:t,end:n}){let o=e.ownerDocument.createRange();return o.setStart(e,t),o.setEnd(e,n),o}var jt=e=>e.length>0&&e.every(({node:t})=>{var n;return t.isConnected&&((n=t.parentElement)==null?void 0:n.isContentEditable)});function W(e,t){G(e),t.focus({preventScroll:!0});let n=t.ownerDocument.getSelection();n==null||n.removeAllRanges(),n==null||n.addRange(e)}function G({startContainer:e}){let t=e.nodeType===Node.TEXT_NODE?e.parentElement:e;t==null||t.scrollIntoView({block:"center"})}function Wo(e,t,n){let o=Ee(t),r=Dt(o.text,D(e)),a=[];for(let{range:i,text:l}of n){let f=Wt(i,t);if(!jt(f))return null;let d=f[f.length-1],c=r({start:o.starts[t.indexOf(f[0].node)]+f[0].start,end:o.starts[t.indexOf(d.node)]+d.end});if(!c)return null;a.push({change:{pieces:f,text:l},edit:{...c,text:l}})}return a.sort((i,l)=>i.edit.start-l.edit.start),a.some(({edit:i},l)=>l>0&&i.start<a[l-1].edit.end)?null:a}async function L(e,t,n){let o=e.html(),r=Wo(o,Array.from(e.textNodes()),t);if(!r||r.length===0)return!1;let a=r.map(({edit:l})=>l),s=!0;try{s=await n(r.map(l=>l.change))!==!1}catch{s=!1}let i=e.html();return s&&$e(o,i,a)?!0:(i!==o&&await e.undo(),!1)}function Ut(e){let t=K(e),n=Array.from(t.querySelectorAll("[href], [src], [alt], [title]"),o=>["href","src","alt","title"].map(r=>o.getAttribute(r)??"").join(`
`));return`${j(t.textContent??"")}
${n.join(`
`)}`}async function I(e,t,n){let o=e.html();try{if(await n(t),Ut(e.html())===Ut(t))return!0}catch{}return e.html()!==o&&await e.undo(),!1}var Se=(e,t)=>Y(e,[...t].sort((n,o)=>n.start-o.start));var jo="[data-cke-temp], [data-cke-hidden-sel], [data-cke-bookmark], .cke_widget_drag_handler_container",Uo=5e3,Xe=e=>typeof(e==null?void 0:e.getData)=="function"&&typeof e.editable=="function"&&"mode"in e;function Ke(e){let t=()=>{var r;return e.mode==="wysiwyg"&&((r=e.editable())==null?void 0:r.$)||null},n={html:()=>e.getData(),*textNodes(){let r=t();r&&(yield*z(r,jo))},undo:()=>e.execCommand("undo")},o=r=>L(n,r,a=>{e.fire("saveSnapshot");let s=Q(a);return e.fire("saveSnapshot"),e.fire("change"),s});return{name:"ckeditor4",format:"html",root:t,...n,replaceAll:o,replace:(r,a)=>o([{range:r,text:a}]),load:r=>I(n,r,a=>new Promise(s=>{let i=setTimeout(s,Uo),l=()=>{clearTimeout(i),s(void 0)};e.fire("saveSnapshot"),e.setData(a,{callback:l})})),onChange:N({roots(r){let a=()=>{var i;let s=(i=e.editable())==null?void 0:i.$;s&&r(s)};a();for(let s of["contentDom","mode"])e.on(s,a);return()=>{for(let s of["contentDom","mode"])e.removeListener(s,a)}},also(r){return e.on("mode",r),()=>e.removeListener("mode",r)}}),select(r){let a=t();a&&(e.focus(),W(r,a))},focus:()=>e.focus()}}var Vo=".ck-reset_all, .ck-fake-selection-container, .ck-table-column-resizer",Ye=e=>{var t;return typeof(e==null?void 0:e.getData)=="function"&&typeof((t=e.model)==null?void 0:t.change)=="function"&&!!e.editing};function Ge(e){let{model:t,editing:n}=e,o=()=>e.ui.getEditableElement()??null,r={html:()=>e.getData(),*textNodes(){let l=o();l&&(yield*z(l,Vo))},undo:()=>e.execute("undo")},a=l=>{let f=n.view.domConverter.domRangeToView(l);return f?n.mapper.toModelRange(f):null},s=l=>{let f=l.map(({pieces:d,text:c})=>({ranges:d.map(p=>a(te(p))),text:c}));return f.some(({ranges:d})=>d.includes(null))?!1:(t.change(d=>{for(let{ranges:c,text:p}of f.reverse())for(let m=c.length-1;m>=0;m--){let[h]=c[m].getItems(),g=h!=null&&h.getAttributes?Array.from(h.getAttributes()):[];d.remove(c[m]),m===0&&p&&d.insertText(p,g,c[0].start)}}),!0)},i=l=>L(r,l,s);return{name:"ckeditor5",format:"html",root:o,...r,replaceAll:i,replace:(l,f)=>i([{range:l,text:f}]),load:l=>I(r,l,f=>{let d=e.data.toModel(e.data.processor.toView(String(f)));t.change(c=>{let p=t.document.getRoot();c.remove(c.createRangeIn(p)),c.insert(d,p,0)})}),onChange:N({roots:P(o),listen(l){return t.document.on("change:data",l),()=>t.document.off("change:data",l)}}),select(l){let f=a(l);f&&t.change(d=>d.setSelection(f)),n.view.focus(),n.view.scrollToTheSelection()},focus:()=>n.view.focus()}}var Je=e=>typeof(e==null?void 0:e.getValue)=="function"&&typeof e.replaceRange=="function"&&typeof e.getWrapperElement=="function";function Qe(e){let t=()=>e.getWrapperElement();return{name:"codemirror",get format(){let n=e.getOption("mode"),o=typeof n=="string"?n:(n==null?void 0:n.name)??"";return/html|xml/.test(o)?"html":/markdown|gfm/.test(o)?"markdown":"text"},root:t,html:()=>e.getValue(),textNodes:()=>[],replace:async()=>!1,source:{select(n,o){let r={from:e.posFromIndex(n),to:e.posFromIndex(o)};e.focus(),e.setSelection(r.from,r.to),e.scrollIntoView(r)},async replace(n){if(n.length===0||e.getOption("readOnly"))return!1;let o=Se(e.getValue(),n);return e.operation(()=>{for(let{start:r,end:a,text:s}of[...n].sort((i,l)=>l.start-i.start))e.replaceRange(s,e.posFromIndex(r),e.posFromIndex(a))}),e.getValue()===o?!0:(e.undo(),!1)}},load:async n=>(e.setValue(n),e.getValue()===n),onChange:N({roots:P(t),listen(n){return e.on("change",n),()=>e.off("change",n)}}),select(){},focus:()=>e.focus(),undo:()=>e.undo()}}var qo=["href","src","alt","title"];function Ze(e,t){let n=Array.from(K(t).querySelectorAll("*")),o=Array.from(e.querySelectorAll("*"));if(n.length!==o.length||!n.every(({localName:r},a)=>r===o[a].localName))return!1;for(let[r,a]of n.entries())for(let s of qo){let i=a.getAttribute(s);i!==o[r].getAttribute(s)&&(i===null?o[r].removeAttribute(s):/^\s*javascript:/i.test(i)||o[r].setAttribute(s,i))}return!0}var Xo="p, li, td, th, dt, dd, h1, h2, h3, h4, h5, h6, div, blockquote, pre, body",Vt=({node:e})=>{var t;return(t=e.parentElement)==null?void 0:t.closest(Xo)};function et(e){let t=e.ownerDocument,n={steps:1,html:""},o={html:()=>e.innerHTML,textNodes:()=>z(e),undo(){e.focus({preventScroll:!0});let s=e.innerHTML===n.html?n.steps:1;for(let i=0;i<s;i++)t.execCommand("undo")}},r=(s,i)=>{W(s,e),i?t.execCommand("insertText",!1,i):t.execCommand("delete"),n={steps:n.steps+1,html:e.innerHTML}},a=s=>{n={steps:0,html:""};for(let{pieces:i,text:l}of[...s].reverse()){let f=i[i.length-1];if(i.every(d=>Vt(d)===Vt(i[0]))){let d=te(i[0]);d.setEnd(f.node,f.end),r(d,l)}else for(let d=i.length-1;d>=0;d--)r(te(i[d]),d===0?l:"")}};return{name:"contenteditable",format:"html",root:()=>e.isConnected?e:null,...o,replace:(s,i)=>L(o,[{range:s,text:i}],a),load(s){let i=e.innerHTML;return I({...o,undo:()=>{Ze(e,i)}},s,f=>Ze(e,f))},onChange:N({roots:P(()=>e)}),select:s=>W(s,e),focus:()=>e.focus()}}var tt=e=>typeof(e==null?void 0:e.addBookmark)=="function"&&typeof e.html=="function"&&!!e.srcElement;function nt(e){let t=()=>{var s;return(s=e.edit)!=null&&s.designMode?e.edit.doc.body:null},n={html:()=>e.html(),*textNodes(){let s=t();s&&(yield*z(s))},undo:()=>e.undo()},o=()=>{let s=t();s&&e.cmd.range.setStart(s,0).collapse(!0),e.addBookmark(!1)},r=s=>{o();let i=s();return o(),e.sync(),i},a=s=>L(n,s,i=>!!r(()=>Q(i)));return{name:"kindeditor",format:"html",root:t,...n,replaceAll:a,replace:(s,i)=>a([{range:s,text:i}]),load:s=>I(n,s,i=>r(()=>e.html(i))),onChange:N({roots:P(t)}),select(s){let i=t();i&&W(s,i)},focus:()=>e.focus()}}var Ko=".ProseMirror-widget, .ProseMirror-separator, .ProseMirror-trailingBreak",qt="closeHistory$",ot=e=>{var t,n;return typeof(e==null?void 0:e.getHTML)=="function"&&!!((n=(t=e.view)==null?void 0:t.state)!=null&&n.doc)},Xt=e=>{var t;return typeof(e==null?void 0:e.posAtDOM)=="function"&&typeof e.serializeForClipboard=="function"&&!!((t=e.state)!=null&&t.doc)},Te=(e,t,n)=>e.posAtDOM(t,n);function Yo(e,t){let{tr:n,schema:o,doc:r}=e.state;for(let{pieces:a,text:s}of[...t].reverse())for(let i=a.length-1;i>=0;i--){let{node:l,start:f,end:d}=a[i],c=Te(e,l,f),p=Te(e,l,d);if(r.textBetween(c,p)!==l.data.slice(f,d))return!1;i===0&&s?n.replaceWith(c,p,o.text(s,r.nodeAt(c).marks)):n.delete(c,p)}return e.dispatch(n.setMeta(qt,!0)),e.dispatch(e.state.tr.setMeta(qt,!0)),!0}function Kt(e,t){let n=()=>e.dom.isConnected?e.dom:null,o={...t,textNodes:()=>z(e.dom,Ko)},r=a=>L(o,a,s=>Yo(e,s));return{provable:o,adapter:{format:"html",root:n,...o,replaceAll:r,replace:(a,s)=>r([{range:a,text:s}]),focus:()=>e.focus()}}}function rt(e){let{view:t}=e,{provable:n,adapter:o}=Kt(t,{html:()=>e.getHTML(),undo:()=>{var r,a;return(a=(r=e.commands).undo)==null?void 0:a.call(r)}});return{name:"tiptap",...o,load:r=>I(n,r,a=>e.commands.setContent(a,{emitUpdate:!0})),onChange:N({roots:P(o.root),listen(r){return e.on("update",r),()=>e.off("update",r)}}),select(r){t.focus(),e.commands.setTextSelection({from:Te(t,r.startContainer,r.startOffset),to:Te(t,r.endContainer,r.endOffset)}),G(r)}}}function Yt(e){let{adapter:t}=Kt(e,{html(){let{doc:n}=e.state,{dom:o}=e.serializeForClipboard(n.slice(0,n.content.size));for(let r of o.querySelectorAll("[data-pm-slice]"))r.removeAttribute("data-pm-slice");return o.innerHTML},undo(){let n={key:"z",code:"KeyZ",ctrlKey:!0,bubbles:!0,cancelable:!0};e.dom.dispatchEvent(new KeyboardEvent("keydown",n))}});return{name:"prosemirror",...t,onChange:N({roots:P(t.root)}),select:n=>W(n,e.dom)}}var Go=".ql-ui, .ql-clipboard",at=e=>typeof(e==null?void 0:e.updateContents)=="function"&&typeof e.getContents=="function";function st(e){let t=()=>e.root,n={html:()=>e.getSemanticHTML?e.getSemanticHTML():e.root.innerHTML,textNodes:()=>z(e.root,Go),undo:()=>e.history.undo()},o=(s,i)=>{let l=e.constructor.find(s,!0);return l?l.offset(e.scroll)+l.index(s,i):null},r=s=>{let i=[],l=0;for(let{pieces:f,text:d}of s)for(let[c,{node:p,start:m,end:h}]of f.entries()){let g=o(p,m);if(g===null||g<l)return!1;if(g>l&&i.push({retain:g-l}),c===0&&d){let{attributes:x}=e.getContents(g,1).ops[0];i.push(x?{insert:d,attributes:x}:{insert:d})}i.push({delete:h-m}),l=g+h-m}return e.history.cutoff(),e.updateContents({ops:i},"user"),e.history.cutoff(),!0},a=s=>L(n,s,r);return{name:"quill",format:"html",root:t,...n,replaceAll:a,replace:(s,i)=>a([{range:s,text:i}]),load:s=>I(n,s,i=>{e.history.cutoff(),e.setContents(e.clipboard.convert(e.getSemanticHTML?{html:i}:i),"user"),e.history.cutoff()}),onChange:N({roots:P(t),listen(s){return e.on("text-change",s),()=>e.off("text-change",s)}}),select(s){let i=o(s.startContainer,s.startOffset),l=o(s.endContainer,s.endOffset);e.focus(),i!==null&&l!==null&&e.setSelection(i,l-i,"user"),G(s)},focus:()=>e.focus()}}var Zt=e=>typeof(e==null?void 0:e.getHtml)=="function"&&typeof e.getEditableContainer=="function"&&Array.isArray(e.children);function*Ce(e){for(let t of e.querySelectorAll("[data-slate-string]"))for(let n of t.childNodes)n.nodeType===Node.TEXT_NODE&&(yield n)}function*en(e,t=[]){for(let[n,o]of e.entries()){let r=[...t,n];"text"in o?yield{path:r,text:o.text}:yield*en(o.children,r)}}var Gt=e=>e.replace(/\s/g," ");function Jt(e,t){let n=Array.from(t.querySelectorAll('[data-slate-node="text"]')),o=Array.from(en(e.children));return n.length!==o.length?null:(r,a)=>{var c;let s=(c=r.parentElement)==null?void 0:c.closest('[data-slate-node="text"]'),i=s?n.indexOf(s):-1;if(i<0)return null;let l=Array.from(Ce(n[i])),f=l.map(({data:p})=>p).join("");if(!Gt(f).startsWith(Gt(o[i].text)))return null;let d=l.slice(0,l.indexOf(r)).reduce((p,{length:m})=>p+m,0);return{path:o[i].path,offset:d+a,text:o[i].text}}}var Jo=3,Qt=e=>e.replace(/\bheight:\s*\d+/g,"");function Qo(e,t){let n=e.path.findIndex((o,r)=>o!==t.path[r]);return n<0?e.offset<t.offset:e.path[n]<t.path[n]}function tn(e){let t=()=>{var a;return((a=e.getEditableContainer())==null?void 0:a.querySelector('[data-slate-editor][contenteditable="true"]'))??null},n={html:()=>e.getHtml(),*textNodes(){let a=t();a&&(yield*Ce(a))},undo(){let a=Qt(e.getHtml());for(let s=0;s<Jo&&Qt(e.getHtml())===a;s++)e.undo()}},o=a=>{let s=t(),i=s&&Jt(e,s);if(!i)return!1;let l=[];for(let{pieces:f,text:d}of[...a].reverse())for(let c=f.length-1;c>=0;c--){let{node:p,start:m,end:h}=f[c],g=i(p,m);if(!g)return!1;let{path:x,offset:b}=g,v=c===0?d:"";v&&l.push({type:"insert_text",path:x,offset:b,text:v});let E=g.text.slice(b,b+h-m);E&&l.push({type:"remove_text",path:x,offset:b+v.length,text:E})}for(let f of l)e.apply(f);return!0},r=a=>L(n,a,o);return{name:"wangeditor",format:"html",root:t,...n,replaceAll:r,replace:(a,s)=>r([{range:a,text:s}]),load:a=>I(n,a,s=>{e.blur(),e.setHtml(s)}),onChange:N({roots:P(t),listen(a){let s=e.children,i=()=>{e.children!==s&&(s=e.children,a())};return e.on("change",i),()=>e.off("change",i)}}),select(a){let s=t(),i=s&&Jt(e,s),l=i==null?void 0:i(a.startContainer,a.startOffset),f=i==null?void 0:i(a.endContainer,a.endOffset);G(a),e.focus(),!(!l||!f)&&e.select({anchor:{path:l.path,offset:l.offset},focus:{path:f.path,offset:f.offset}})},focus(){let a=e.selection;if(!a)return e.focus(!0);e.focus();let s=Qo(a.anchor,a.focus)?a.focus:a.anchor;e.select({anchor:s,focus:s})}}}var Zo=250,nn=50,er=3,it=e=>new Promise(t=>setTimeout(t,e));function lt(e){let t=K(e.innerHTML),n="[data-slate-zero-width], [data-slate-placeholder], .w-e-hover-bar, button, input, textarea, style, script";for(let r of t.querySelectorAll(n))r.remove();for(let r of t.querySelectorAll('[contenteditable="false"]'))r.querySelector("[data-slate-node], img")||r.remove();for(let r of t.querySelectorAll("*"))for(let{name:a}of Array.from(r.attributes))/^(?:data-|id$|class$|style$|contenteditable$|on)/.test(a)&&r.removeAttribute(a);for(let r of t.querySelectorAll("span"))r.replaceWith(...r.childNodes);let o=document.implementation.createHTMLDocument("").createElement("div");return o.append(t),o.innerHTML}function tr(e,t){let n=`Key${t.toUpperCase()}`,o=t.toUpperCase().charCodeAt(0);e.dispatchEvent(new KeyboardEvent("keydown",{key:t,code:n,keyCode:o,which:o,ctrlKey:!0,bubbles:!0,cancelable:!0}))}function on(e){let t={html:()=>lt(e),textNodes:()=>Ce(e),async undo(){e.focus({preventScroll:!0});let o=lt(e);for(let r=0;r<er&&lt(e)===o;r++)tr(e,"z"),await it(nn)}},n=async([{pieces:o,text:r}])=>{let a=te(o[0]),s=o[o.length-1];a.setEnd(s.node,s.end),W(a,e),await it(Zo);let i={inputType:"insertText",data:r,bubbles:!0,cancelable:!0,composed:!0};return e.dispatchEvent(new InputEvent("beforeinput",i)),await it(nn),!0};return{name:"slate",format:"html",root:()=>e.isConnected?e:null,...t,replace:(o,r)=>L(t,[{range:o,text:r}],n),onChange:N({roots:P(()=>e)}),select:o=>W(o,e),focus:()=>e.focus()}}var nr=/<(?:p|div|table|h[1-6]|ul|ol|br|span|strong|section|article)\b[^>]*>/i;function ct(e,{format:t}={}){let n=(o,r)=>{e.focus(),e.setSelectionRange(o,r)};return{name:"textarea",get format(){let o=t??e.dataset.xianshenFormat;return o==="html"||o==="markdown"||o==="text"?o:nr.test(e.value)?"html":"text"},root:()=>e,html:()=>e.value,textNodes:()=>[],replace:async()=>!1,source:{select:n,async replace(o){if(o.length===0||e.readOnly||e.disabled)return!1;let r=Se(e.value,o),a=Math.min(...o.map(l=>l.start)),s=Math.max(...o.map(l=>l.end)),i=e.value.length-s;return n(a,s),e.ownerDocument.execCommand("insertText",!1,r.slice(a,r.length-i)),e.value===r}},load:async o=>(n(0,e.value.length),e.ownerDocument.execCommand("insertText",!1,o),e.value===o),onChange:N({roots:P(()=>e),listen:()=>()=>{}}),select(){},focus:()=>e.focus(),undo(){e.focus(),e.ownerDocument.execCommand("undo")}}}var or='[data-mce-bogus="all"]',dt=e=>{var t;return typeof(e==null?void 0:e.getContent)=="function"&&typeof((t=e.undoManager)==null?void 0:t.transact)=="function"};function ft(e){let t=()=>e.initialized&&!e.removed,n=()=>t()?e.getBody():null,o={html:()=>t()?e.getContent():"",*textNodes(){let a=n();a&&(yield*z(a,or))},undo:()=>e.undoManager.undo()},r=a=>L(o,a,s=>{let i=!1;return e.undoManager.transact(()=>{i=Q(s)}),e.nodeChanged(),i});return{name:"tinymce",format:"html",root:n,...o,replaceAll:r,replace:(a,s)=>r([{range:a,text:s}]),load:a=>I(o,a,s=>e.undoManager.transact(()=>e.setContent(s))),onChange:N({roots(a){let s=()=>{let i=n();i&&a(i)};return t()&&s(),e.on("init",s),()=>e.off("init",s)}}),select(a){e.focus(),e.selection.setRng(a),G(a)},focus:()=>e.focus()}}var ut=e=>typeof(e==null?void 0:e.getContent)=="function"&&typeof e.fireEvent=="function"&&typeof e.queryCommandState=="function";function pt(e){let t=()=>e.isReady&&e.body&&e.queryCommandState("source")!==1?e.body:null,n={html:()=>e.isReady?e.getContent():"",*textNodes(){let s=t();s&&(yield*z(s))},undo:()=>{e.execCommand("undo"),o()}},o=()=>{var s;return(s=e.sync)==null?void 0:s.call(e)},r=s=>{e.fireEvent("saveScene");let i=s();return e.fireEvent("saveScene"),e.fireEvent("contentChange"),o(),i},a=s=>L(n,s,i=>r(()=>Q(i)));return{name:"ueditor",format:"html",root:t,...n,replaceAll:a,replace:(s,i)=>a([{range:s,text:i}]),load:s=>I(n,s,i=>r(()=>e.setContent(i))),onChange:N({roots(s){let i=!1,l=()=>{let f=t();f&&!i&&s(f)};return e.ready(l),()=>{i=!0}},also(s){let i,l=!1;return e.ready(()=>{l||(i=e.container,i==null||i.addEventListener("input",s))}),e.addListener("sourcemodechanged",s),()=>{l=!0,i==null||i.removeEventListener("input",s),e.removeListener("sourcemodechanged",s)}}}),select(s){let i=t();i&&W(s,i)},focus:()=>e.focus()}}var rr="TinyMCE, CKEditor 4 and 5, UEditor, KindEditor, wangEditor, Quill, Tiptap, ProseMirror, CodeMirror 5, Slate, contenteditable, textarea",Ae=e=>e?Object.values(e):[];function*ar(e){var a,s,i,l,f;let{tinymce:t,CKEDITOR:n,UE:o,KindEditor:r}=e;for(let d of Ae(((a=t==null?void 0:t.get)==null?void 0:a.call(t))??(t==null?void 0:t.editors)))dt(d)&&(yield{adapter:ft(d),places:[d.getContainer(),d.getElement(),sr(d.getBody())]});for(let d of Ae(n==null?void 0:n.instances))Xe(d)&&(yield{adapter:Ke(d),places:[(s=d.container)==null?void 0:s.$,(i=d.element)==null?void 0:i.$,(f=(l=d.editable)==null?void 0:l.call(d))==null?void 0:f.$]});for(let d of Ae(r==null?void 0:r.instances))tt(d)&&(yield{adapter:nt(d),places:[d.container[0],d.srcElement[0]]});for(let d of Ae(o==null?void 0:o.instants)){if(!ut(d))continue;let c=d.key?e.document.getElementById(d.key):null;yield{adapter:pt(d),places:[d.container,d.iframe,c]}}}var sr=e=>(e==null?void 0:e.localName)==="body"?null:e;function ir(e,t){var a,s,i,l;let{ckeditorInstance:n,editor:o,CodeMirror:r}=e;if(Ye(n)){let{sourceElement:f,ui:d}=n;return{adapter:Ge(n),places:[e,(a=d.view)==null?void 0:a.element,f]}}if(Je(r))return{adapter:Qe(r),places:[e,(s=r.getTextArea)==null?void 0:s.call(r)]};if(e.matches(".ProseMirror")&&ot(o))return{adapter:rt(o),places:[e]};if(e.matches(".ql-container")){let f=e.__quill??((l=(i=t.Quill)==null?void 0:i.find)==null?void 0:l.call(i,e));if(at(f))return{adapter:st(f),places:[e]}}return e.matches("[data-slate-editor]")?{adapter:on(e),places:[e]}:null}var rn=e=>e.isContentEditable||e.ownerDocument.designMode==="on";function lr(e){var t;try{let n=(t=e.contentDocument)==null?void 0:t.body;return n&&rn(n)?n:null}catch{return null}}var cr=".ck-editor__editable, .CodeMirror, .ProseMirror, .ql-container, [data-slate-editor]",dr="[contenteditable]:not([contenteditable=false]), iframe",fr=e=>e.getClientRects().length>0;function mt(e){let t=e.nodeType===Node.DOCUMENT_NODE?e:e.ownerDocument,n=t.defaultView,o=[],r=s=>o.some(({places:i})=>i.some(l=>l==null?void 0:l.contains(s))),a=s=>{let i=Array.from(e.querySelectorAll(s));return e!==t&&e.matches(s)?[e,...i]:i};for(let s of ar(n))s.places.some(i=>i&&e.contains(i))&&o.push(s);for(let s of a(cr)){let i=r(s)?null:ir(s,n);i&&o.push(i)}for(let s of a(dr)){if(r(s))continue;let i=s.localName==="iframe"?lr(s):s;i&&o.push({adapter:et(i),places:[s,i]})}for(let s of a("textarea[name]")){let i=s;r(i)||i.disabled||!fr(i)||o.push({adapter:ct(i),places:[i]})}return o}var pe=e=>mt(e).map(({adapter:t})=>t);function ur(e){return dt(e)?ft(e):Xe(e)?Ke(e):Ye(e)?Ge(e):ut(e)?pt(e):tt(e)?nt(e):Zt(e)?tn(e):at(e)?st(e):ot(e)?rt(e):Xt(e)?Yt(e):Je(e)?Qe(e):null}var pr=e=>typeof(e==null?void 0:e.name)=="string"&&["root","html","replace","onChange"].every(t=>typeof e[t]=="function");function mr(e){let t=mt(e.ownerDocument).find(({places:o})=>o.some(r=>r==null?void 0:r.contains(e)));if(t)return t.adapter;if(e.localName==="textarea")return ct(e);let n=mt(e);return n.length===1?n[0].adapter:rn(e)?et(e):null}function me(e){if(pr(e))return e;let n=(e==null?void 0:e.nodeType)===Node.ELEMENT_NODE?mr(e):ur(e);if(!n)throw new TypeError(`this is no editor that is known; known are ${rr}`);return n}var ht={workerUrl:()=>new URL("worker.js",import.meta.url),wasmUrl:()=>new URL("xianshen_bg.wasm",import.meta.url)};var q=class extends Error{constructor(t,n){super(n),this.name="Failure",this.code=t}},gt=class{constructor(t){this.failure=null,this.waiting=null,this.started=!1,this.port=null;try{this.port=t(n=>this.settle(n),n=>this.fail(new q(this.started?"crash":"load",n)))}catch(n){this.fail(new q("load",n instanceof Error?n.message:String(n)))}}settle(t){if(this.failure)return;this.started=!0;let n=this.waiting;this.waiting=null,n&&n.resolve(t)}fail(t){if(this.failure)return;this.failure=t,this.port&&this.port.stop();let n=this.waiting;this.waiting=null,n&&n.reject(t)}next(t){return this.failure?Promise.reject(this.failure):new Promise((n,o)=>{let r=setTimeout(()=>this.fail(new q("timeout",`${t} 毫秒内没有完成`)),t);this.waiting={resolve:a=>{clearTimeout(r),n(a)},reject:a=>{clearTimeout(r),o(a)}}})}ask(t,n){var o;return this.failure?Promise.reject(this.failure):((o=this.port)==null||o.post(t),this.next(n))}};function an({spawn:e,startLimit:t,jobLimit:n}){let o=null,r=!1,a=Promise.resolve(),s=()=>{if(r)return Promise.reject(new q("disposed","检查器已关闭"));if(!o||o.unit.failure){let l=new gt(e);o={unit:l,hello:l.next(t)},o.hello.catch(()=>{})}return o.hello},i=async l=>{await s();let{unit:f}=o;try{return await f.ask(l,n)}catch(d){throw f.failure&&!r&&s(),d}};return{ready:s,run(l){let f=a.then(()=>i(l));return a=f.catch(()=>{}),f},dispose(){r=!0,o&&o.unit.fail(new q("disposed","检查器已关闭"))}}}var sn={format:"html",column:"notice",title:"关于开展土地调查的公告",body:`<h2>一、范围</h2><p>自2026年1月5日起至2026年1月30日，面积3.2公顷，补偿4.5万元，依据《土地管理法》第二条。</p>
<ol><li>联系人：张某某，电话：000-00000000。</li><li>详见<a href="/files/1.pdf">附件</a>。</li></ol>
<table><tr><th>姓名</th><th>身份证号</th></tr><tr><td>某某</td><td>000000********0000</td></tr></table>
<img src="/1.png" alt="示意图"><p>示例市自然资源局</p><p>2026年1月1日</p>`,meta:{issuer:"示例市自然资源局",publishedAt:"2026-01-01"}};var hr=2e4,gr=globalThis.fetch.bind(globalThis),xr={draft:"稿件格式有误：",load:"检查器未能载入：",crash:"检查器意外中断：",timeout:"检查超时：",disposed:""},Ne=(e,t)=>({verdict:"not-checked",code:e,reason:xr[e]+t});function br(e){return e instanceof q?Ne(e.code,e.message):Ne("draft","含有无法传递的内容")}var wr=e=>["pass","review","block"].includes(e==null?void 0:e.verdict)&&Array.isArray(e.findings)&&typeof e.contentHash=="string";function xt(e){let t=null;return()=>(t||(t=e(),t.catch(()=>{t=null})),t)}async function wt(e){let t=await gr(e);if(!t.ok)throw new q("load",`${new URL(t.url).pathname} 返回 ${t.status}`);return t}async function yr(e){let t=await wt(e);try{return await WebAssembly.compileStreaming(t)}catch{let n=await(await wt(e)).arrayBuffer();return WebAssembly.compile(n).catch(()=>n)}}var bt=new Map;function vr(e){let t=new URL(e,location.href).href,n=bt.get(t);if(!n){n=yr(t),bt.set(t,n);let o=()=>bt.delete(t);n.then(r=>r instanceof WebAssembly.Module||o(),o)}return n}var kr=async e=>(await wt(e)).json();function yt(e={}){let{profile:t,profileUrl:n,locale:o,timeout:r=5e3}=e,a=e.workerUrl||ht.workerUrl(),s=e.wasmUrl||ht.wasmUrl(),i=xt(()=>Promise.all([vr(s),n?kr(n):t]).catch(d=>{throw d instanceof q?d:new q("load","无法取得检查程序")})),l=an({startLimit:hr,jobLimit:r,spawn(d,c){let p=new Worker(Lt(a),{type:"module"});return p.addEventListener("message",({data:m})=>d(m)),p.addEventListener("messageerror",()=>c("工作线程的回答无法读取")),p.addEventListener("error",m=>{m.preventDefault(),c(m.message?m.message.replace(/^Uncaught /,""):"工作线程没有启动")}),i().then(([m,h])=>p.postMessage({wasm:m,profile:h,locale:o}),({message:m})=>c(m)),{post:m=>p.postMessage(m),stop:()=>p.terminate()}}}),f=!1;return l.ready().then(()=>f||l.run({draft:sn})).catch(()=>{}),{async check(d){f=!0;try{let c=await l.run({draft:d});return typeof(c==null?void 0:c.error)=="string"?Ne("draft",c.error):wr(c==null?void 0:c.report)?c.report:Ne("crash","回答不完整")}catch(c){return br(c)}},rules:xt(async()=>(await l.run({list:"rules"})).list),columns:xt(async()=>(await l.run({list:"columns"})).list),dispose:()=>l.dispose()}}function ln({read:e,check:t,unread:n,onStale:o,onChecked:r}){let a,s=!1,i=!1,l=!1,f=null,d=0,c=async()=>{try{for(;;){let g=e(),x=JSON.stringify(g),b=performance.now(),v=await t(g);if(d=performance.now()-b,x===JSON.stringify(e()))return{draft:g,key:x,result:v}}}catch(g){return{draft:null,key:"",result:n(g)}}},p=()=>(clearTimeout(a),f||(f=c(),f.then(g=>{f=null,l=!1,i||r(g)})),f),m=()=>{l||o(),l=!0},h=()=>{i||(m(),clearTimeout(a),s||(a=setTimeout(p,Math.max(250,2*d))))};return{now:p,changed:h,watchComposition(g){let x=()=>{s=!0,clearTimeout(a),m()},b=()=>{s=!1,h()};return g.addEventListener("compositionstart",x),g.addEventListener("compositionend",b),()=>{g.removeEventListener("compositionstart",x),g.removeEventListener("compositionend",b),s=!1}},stop(){i=!0,clearTimeout(a)}}}function u(e,t={},...n){let o=document.createElement(e);for(let[r,a]of Object.entries(t))typeof a=="function"?o.addEventListener(r,a):a===!0?o.setAttribute(r,""):typeof a=="string"&&o.setAttribute(r,a);for(let r of n)r&&o.append(r);return o}function B(e,t){let n=new Set(t);for(let r of Array.from(e.childNodes))n.has(r)||r.remove();let o=e.firstChild;for(let r of t)r===o?o=o.nextSibling:e.insertBefore(typeof r=="string"?document.createTextNode(r):r,o)}function Oe(e){if(!e)return null;try{let{protocol:t,href:n}=new URL(e,document.baseURI);return t==="https:"||t==="http:"?n:null}catch{return null}}var Er=100;function $r(){var t;let e=document.activeElement;for(;(t=e==null?void 0:e.shadowRoot)!=null&&t.activeElement;)e=e.shadowRoot.activeElement;return e}function Me(e,{id:t,title:n,lead:o,content:r}){for(let f of e.querySelectorAll("dialog"))f.close();let a=$r(),s=u("h2",{class:"dialog-title",id:"dialog-title",tabindex:"-1"},n),i=u("dialog",{id:t,part:"dialog","aria-labelledby":"dialog-title","aria-describedby":"dialog-lead"},s,u("p",{class:"dialog-lead",id:"dialog-lead"},o),...r(()=>i.close()));e.append(i);let l=new Promise(f=>i.addEventListener("close",f,{once:!0}));return i.showModal(),s.focus(),l.then(()=>{i.remove(),a instanceof HTMLElement&&a.isConnected&&a.focus()})}async function cn(e,t,{title:n,lead:o,findings:r=[],retry:a=!1}){let s=r[0];return await Me(e,{id:"summary",title:n,lead:o,content:i=>{let l=c=>p=>{p.preventDefault(),s=c,i()},f=r.slice(0,Er).map(c=>u("li",{"data-level":c.level},u("a",{href:"#",click:l(c)},t.describe(c)))),d=r.length-f.length;return[f.length>0&&u("ol",{class:"dialog-list"},...f),d>0&&u("p",{class:"more"},t.dialogs.more(d)),u("div",{class:"dialog-foot"},a&&u("button",{type:"button",click:l("retry")},t.dialogs.retry),u("button",{type:"button",class:"primary",click:i},t.dialogs.back))]}}),s}async function dn(e,t,n,o){let r=null,a=re(t,"confirm-by","input",t.dialogs.confirmBy,{maxlength:"50",autocomplete:"name"});a.control.value=o;let s=re(t,"confirm-reason","textarea",t.dialogs.confirmReason,{maxlength:"500",rows:"3"});return await Me(e,{id:"confirmation",title:t.dialogs.confirmTitle,lead:t.dialogs.confirmLead,content:i=>{let l=f=>{f.preventDefault();let d=[a,s].filter(({check:c})=>!c());if(d.length>0)return d[0].control.focus();r={by:a.control.value.trim(),reason:s.control.value.trim()},i()};return[u("ol",{class:"dialog-list"},...n.map(f=>u("li",{},f))),u("form",{novalidate:!0,submit:l},a.element,s.element,u("div",{class:"dialog-foot"},u("button",{type:"button",click:i},t.dialogs.back),u("button",{type:"submit",class:"primary"},t.dialogs.confirm)))]}}),r}function re(e,t,n,o,r,{hint:a,fault:s}={}){let i=s||(p=>p.trim()===""?e.dialogs.fillIn:""),l=`${t}-hint ${t}-error`,f=u(n,{id:t,"aria-describedby":l,...r}),d=u("p",{class:"field-error",id:`${t}-error`}),c=()=>(d.textContent=i(f.value),f.setAttribute("aria-invalid",String(d.textContent!=="")),d.textContent==="");return f.addEventListener("input",()=>d.textContent&&c()),{control:f,check:c,element:u("div",{class:"dialog-field"},u("label",{for:t},o),u("p",{class:"field-hint",id:`${t}-hint`},a),f,d)}}var Sr=["false-positive","accepted"],Tr=365,fn=e=>[e.getFullYear(),e.getMonth()+1,e.getDate()].map(t=>String(t).padStart(2,"0")).join("-");function Cr(e){let t=e&&/^\d{4}-\d{2}-\d{2}$/.test(e)?e:fn(new Date),[n,o,r]=t.split("-").map(Number);return{first:t,last:fn(new Date(n,o-1,r+Tr))}}var he=({excusable:e})=>e||Sr;async function un(e,t,{finding:n,reviewer:o,today:r,save:a}){let s=t.exceptions,{first:i,last:l}=Cr(r),f,d=!1,c="",p=u("p",{class:"field-error",id:"kind-error"}),m=he(n),h=m.map(y=>u("input",{type:"radio",name:"kind",id:`kind-${y}`,value:y,"aria-describedby":`kind-${y}-hint kind-error`,change:()=>{c=y,p.textContent="",x.control.getAttribute("aria-invalid")==="true"&&x.check()}})),g=()=>(p.textContent=c?"":s.errors.kind,c!==""),x=re(t,"exception-until","input",s.until,{type:"date",min:i,max:l},{hint:s.untilHint(l),fault:y=>y===""?c==="accepted"?s.errors.untilMissing:"":y<i||y>l?s.errors.untilRange(i,l):""}),b=re(t,"exception-reason","textarea",s.reason,{maxlength:"500",rows:"3"},{hint:s.reasonHint,fault:y=>y.trim()===""?s.errors.reason:""}),v=re(t,"exception-by","input",s.who,{maxlength:"50",autocomplete:"name"});v.control.value=o;let E=u("p",{class:"field-error",role:"alert"});await Me(e,{id:"exception",title:s.formTitle,lead:s.formLead,content:y=>{let A=u("button",{type:"submit",class:"primary"},s.save),M=async O=>{var w;O.preventDefault();let U=[{control:h[0],check:g},b,x,...o?[]:[v]].filter(({check:C})=>!C());if(U.length>0||!c)return U[0].control.focus();A.disabled=!0,E.textContent="",d=!1;let k={kind:c,reason:b.control.value.trim(),until:x.control.value||null,by:v.control.value.trim()};if(f=Promise.resolve().then(()=>a(n,k)).then(()=>"made",()=>"failed"),await f==="made")return y();d=!!((w=E.closest("dialog"))!=null&&w.open),E.textContent=s.failed,A.disabled=!1};return[u("p",{class:"dialog-quote"},t.describe(n)),u("form",{novalidate:!0,submit:M},u("fieldset",{class:"dialog-field"},u("legend",{},s.kind),...m.map((O,U)=>u("div",{class:"choice"},h[U],u("label",{for:`kind-${O}`},s.kinds[O]),u("p",{class:"field-hint",id:`kind-${O}-hint`},s.hints[O]))),p),b.element,x.element,!o&&v.element,E,u("div",{class:"dialog-foot"},u("button",{type:"button",click:y},s.cancel),A))]}});let S=await f;return S==="failed"&&d?void 0:S}function pn(){let e=new Date,t=n=>String(n).padStart(2,"0");return`${e.getFullYear()}-${t(e.getMonth()+1)}-${t(e.getDate())}`}var hn={title:{names:["title","articletitle","subject","biaoti"],labels:["标题","標題","文章标题","信息标题","页面标题","title"]},"meta.docNumber":{names:["docnumber","documentnumber","wenhao"],labels:["文号","文號","发文字号","發文字號"]},"meta.indexNumber":{names:["indexnumber","suoyinhao"],labels:["索引号","索引號"]},"meta.issuer":{names:["issuer","fabujigou"],labels:["发布机构","發布機構","发文机关","發文機關"]},"meta.drafter":{names:["drafter","qicaodanwei"],labels:["起草单位","起草單位"]},"meta.source":{names:["contentsource"],labels:["来源","來源","信息来源","稿件来源"]},"meta.author":{names:[],labels:["责任编辑","責任編輯"]},"meta.createdAt":{names:["createdat"],labels:["成文日期","成文时间","成文時間"]},"meta.publishedAt":{names:["publishedat","pubdate"],labels:["发布日期","發布日期","发布时间","發布時間"]}},Ar=/^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?=$|[T\s])/,Nr=e=>e.trim().replace(Ar,(t,n,o,r)=>`${n}-${o.padStart(2,"0")}-${r.padStart(2,"0")}`),Or=e=>/^(INPUT|TEXTAREA|SELECT)$/.test(e.tagName),mn=e=>Or(e)?e.value:e.textContent||"",Mr=e=>(e.match(/[^[\].:$]+/g)||[""]).slice(-1)[0].toLowerCase().replace(/[-_]/g,""),_r=e=>[e.getAttribute("aria-label")||"",...Array.from(e.labels||[],Lr)].map(t=>t.replace(/[\s*＊:：()（）]|必填/g,"").toLowerCase());function Lr(e){return Array.from(e.childNodes,n=>n instanceof HTMLSelectElement||n instanceof HTMLTextAreaElement?"":n.textContent).join("")}function Rr(e){let t=e instanceof HTMLFormElement?Array.from(e.elements):[],n=Array.from(e.querySelectorAll("input, textarea, select")),o=new Set(["text","search","url","date","datetime-local"]);return[...new Set([...t,...n])].filter(r=>r instanceof HTMLTextAreaElement||r instanceof HTMLSelectElement||r instanceof HTMLInputElement&&o.has(r.type))}function Pr(e,t){let n=hn[e],o=[({name:r})=>r===e,({name:r,id:a})=>[r,a].some(s=>s&&n.names.includes(Mr(s))),r=>_r(r).some(a=>n.labels.includes(a))];for(let r of o){let a=t.filter(r);if(a.length>0)return a}return[]}function ae(e,t,n){let o=Array.from(n.querySelectorAll(t)),r=o.length>0?o:Array.from(document.querySelectorAll(t));if(r.length!==1||!(r[0]instanceof HTMLElement))throw new Error(`attach: ${e}: ${r.length} elements fit ${t}; one is needed`);return r[0]}function ge(e,t,n){if(typeof t=="function")return{element:null,read:()=>String(t()??"")};let o=typeof t=="string"?ae(e,t,n):t;if(!(o instanceof HTMLElement))throw new Error(`attach: ${e}: a selector, an element or a function is needed`);let r=/(At|From)$/.test(e);return{element:o,read:()=>r?Nr(mn(o)):mn(o)}}function gn(e,t,n){let o=new Map;for(let[s,i]of Object.entries(e)){if(s!=="title"&&!s.startsWith("meta."))throw new Error(`attach: options.fields.${s}: no such field; use title or meta.…`);i!==null&&o.set(s,ge(`options.fields.${s}`,i,t))}let r=new Set(Array.from(o.values(),({element:s})=>s)),a=Rr(t).filter(s=>!n(s)&&!r.has(s));for(let s of Object.keys(hn)){if(s in e)continue;let i=Pr(s,a);if(i.length>1){let l=i.map(({name:f,id:d})=>f||`#${d}`).join(", ");throw new Error(`attach: options.fields["${s}"] is missing, and several fit: ${l}`)}i.length===1&&o.set(s,ge(`options.fields.${s}`,i[0],t))}if(!o.has("title"))throw new Error("attach: options.fields.title is missing, and no field looks like a title");return o}var xn=e=>e instanceof HTMLTextAreaElement||e instanceof HTMLInputElement&&/^(text|search|url)$/.test(e.type);function bn(e,{start:t,end:n}){let o=e==null?void 0:e.element;return o?(o.focus(),xn(o)&&t!=null&&n!=null&&o.setSelectionRange(t,n),!0):!1}function wn(e,t){let n=e==null?void 0:e.element;if(!n||!xn(n))return!1;let o=n;if(o.readOnly||o.disabled)return!1;let r=Y(o.value,t),{start:a}=t[0],{end:s}=t[t.length-1],i=r.slice(a,r.length-(o.value.length-s));return o.focus(),o.setSelectionRange(a,s),document.execCommand("insertText",!1,i)||(o.setRangeText(i,a,s,"end"),o.dispatchEvent(new InputEvent("input",{bubbles:!0}))),o.value===r}var yn=`
:host {
  display: block;
  min-width: 0;
  font-family: var(--_font);
  font-size: var(--_font-size);
  line-height: 1.6;
  text-align: left;
  color: var(--_ink);
}

:host([hidden]) {
  display: none;
}

*,
*::before,
*::after {
  box-sizing: border-box;
}

[hidden] {
  display: none !important;
}

h2, h3, h4, h5, p, ul, ol, dl, dd, pre, fieldset {
  margin: 0;
  padding: 0;
}

fieldset {
  min-width: 0;
  border: 0;
}

/* Where :focus-visible is not known the second rule is dropped, and every focus is seen. */
:focus {
  outline: 3px solid var(--_focus);
  outline-offset: 2px;
}

:focus:not(:focus-visible) {
  outline: none;
}

.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}

/* Buttons */

button {
  padding: 0.25em 0.85em;
  font: inherit;
  font-size: 0.93em;
  line-height: 1.5;
  color: var(--_brand);
  background: var(--_paper);
  border: 1px solid var(--_line-strong);
  border-radius: 5px;
  cursor: pointer;
}

button:hover {
  border-color: var(--_brand);
  background: var(--_ground);
}

button:disabled {
  opacity: 0.6;
  cursor: default;
}

button.primary,
button.fix {
  color: var(--_on-brand);
  background: var(--_brand);
  border-color: var(--_brand);
}

button.primary {
  font-weight: 600;
}

button.primary:hover,
button.fix:hover {
  box-shadow: inset 0 0 0 20em rgba(0, 0, 0, 0.14);
}

button.link {
  min-height: 24px;
  padding: 0 2px;
  font-size: 0.87em;
  border: 0;
  background: none;
  text-decoration: underline;
}

a {
  color: var(--_brand);
}

/* Frame */

.shell {
  display: flex;
  flex-direction: column;
  max-height: var(--_max-height);
  overflow: hidden;
  background: var(--_paper);
  border: 1px solid var(--_line);
  border-radius: var(--_radius);
}

.head {
  display: flex;
  align-items: center;
  padding: 12px 16px;
  border-bottom: 1px solid var(--_line);
}

.title {
  flex: 1;
  font-size: 1.07em;
}

.badge {
  margin-left: 10px;
  padding: 3px 14px;
  font-size: 0.93em;
  font-weight: 600;
  text-align: center;
  color: var(--_ink);
  background: var(--_ground);
  border: 1px solid var(--_line-strong);
  border-radius: 1.3em;
}

.badge[data-verdict="pass"],
.badge[data-verdict="review"],
.badge[data-verdict="block"],
.badge[data-verdict="not-checked"] {
  color: var(--_paper);
  border-color: transparent;
}

.badge[data-verdict="pass"] { background: var(--_pass); }
.badge[data-verdict="review"] { background: var(--_review); }
.badge[data-verdict="block"] { background: var(--_block); }
.badge[data-verdict="not-checked"] { background: var(--_ink); }

.list {
  position: relative;
  flex: 1 1 auto;
  min-height: 0;
  padding: 12px 16px 16px;
  overflow-x: hidden;
  overflow-y: auto;
}

.shell[data-width="narrow"] .list,
.shell[data-width="narrow"] .head,
.shell[data-width="narrow"] .foot {
  padding-left: 10px;
  padding-right: 10px;
}

.foot {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  padding: 10px 16px;
  border-top: 1px solid var(--_line);
}

.note {
  flex: 1;
  padding-right: 10px;
  font-size: 0.87em;
  color: var(--_ink-soft);
}

/* Toast */

.toast {
  position: fixed;
  left: 50%;
  bottom: 28px;
  display: flex;
  align-items: center;
  width: max-content;
  max-width: min(720px, calc(100vw - 32px));
  padding: 10px 12px 10px 18px;
  color: #fff;
  background: #22313f;
  border: 1px solid #5b6d7e;
  border-radius: var(--_radius);
  box-shadow: 0 8px 24px rgba(20, 40, 60, 0.35);
  transform: translateX(-50%);
  z-index: 2147483000;
}

.toast-text {
  min-width: 0;
  overflow-wrap: anywhere;
}

.toast[data-kind="failed"] {
  background: #7a1c16;
}

.toast button,
.toast a {
  flex: none;
  margin-left: 14px;
  padding: 2px 12px;
  color: #fff;
  background: none;
  border: 1px solid rgba(255, 255, 255, 0.6);
  border-radius: 5px;
  text-decoration: none;
}

.toast .close {
  padding: 0 8px;
  border-color: transparent;
  font-size: 1.2em;
}

.toast :focus {
  outline-color: #ffc04d;
}

@media (prefers-reduced-motion: no-preference) {
  .finding,
  .badge {
    transition: background-color 0.2s;
  }
}

@media (forced-colors: active) {
  .badge,
  .chip,
  .number,
  .state,
  .counts li {
    border: 1px solid;
  }
}
`;var vn=`
dialog {
  width: 640px;
  max-width: calc(100vw - 32px);
  max-height: calc(100vh - 64px);
  padding: 22px 26px;
  overflow: auto;
  color: var(--_ink);
  background: var(--_paper);
  border: 1px solid var(--_line-strong);
  border-top: 5px solid var(--_brand);
  border-radius: var(--_radius);
  box-shadow: 0 16px 48px rgba(20, 40, 60, 0.3);
}

dialog#summary { border-top-color: var(--_block); }
dialog#confirmation { border-top-color: var(--_review); }

dialog::backdrop {
  background: rgba(20, 34, 48, 0.45);
}

.dialog-title {
  font-size: 1.27em;
  line-height: 1.4;
}

.dialog-title:focus {
  outline: none;
}

.dialog-lead {
  margin-top: 6px;
  color: var(--_ink-soft);
}

.dialog-quote {
  margin-top: 12px;
  padding: 8px 12px;
  font-size: 0.93em;
  overflow-wrap: anywhere;
  background: var(--_ground);
  border-left: 4px solid var(--_line-strong);
}

.dialog-list {
  margin-top: 12px;
  padding-left: 24px;
}

.dialog-list li {
  margin-top: 6px;
  overflow-wrap: anywhere;
}

.dialog-field {
  margin-top: 14px;
  font-size: 0.93em;
}

.dialog-field label,
.dialog-field legend {
  padding: 0;
  font-weight: 600;
}

.field-hint {
  font-size: 0.92em;
  color: var(--_ink-soft);
}

.field-hint:empty,
.field-error:empty {
  display: none;
}

.field-error {
  font-weight: 600;
  color: var(--_block);
}

.dialog-field input:not([type="radio"]),
.dialog-field textarea {
  display: block;
  width: 100%;
  min-height: 36px;
  margin-top: 4px;
  padding: 6px 9px;
  font: inherit;
  color: var(--_ink);
  background: var(--_paper);
  border: 1px solid var(--_line-strong);
  border-radius: 5px;
}

.dialog-field [type="date"] {
  max-width: 14em;
}

.dialog-field [aria-invalid="true"] {
  border-color: var(--_block);
  box-shadow: 0 0 0 1px var(--_block);
}

.dialog-field textarea {
  resize: vertical;
}

.choice {
  display: grid;
  grid-template-columns: 24px minmax(0, 1fr);
  align-items: start;
  margin-top: 6px;
}

.choice input {
  width: 18px;
  height: 18px;
  margin: 0.2em 0 0;
}

.choice .field-hint {
  grid-column: 2;
}

.dialog-foot {
  display: flex;
  flex-wrap: wrap;
  justify-content: flex-end;
  margin-top: 14px;
}

.dialog-foot button {
  margin: 4px 0 0 10px;
  padding: 8px 22px;
}

@media (max-width: 480px) {
  dialog {
    padding: 16px;
  }

  .dialog-foot button {
    flex: 1 1 auto;
    margin-left: 0;
  }

  .dialog-foot button + button {
    margin-left: 8px;
  }
}
`;var kn=`
/* Explanations */

.explained {
  margin-top: 10px;
  padding: 10px 12px;
  background: var(--_ground);
  border: 1px solid var(--_line);
  border-radius: 6px;
}

.explained h5 {
  margin-top: 10px;
  font-size: 0.93em;
  color: var(--_ink-soft);
}

.explained h5.explained-title {
  margin-top: 0;
  font-size: 1em;
  color: var(--_ink);
}

.explained ul,
.explained ol {
  padding-left: 1.3em;
  list-style: disc;
}

.explained ol {
  list-style: decimal;
}

.explained code,
.explained pre {
  font-family: var(--_font-mono);
  font-size: 0.93em;
}

.explained pre {
  padding: 6px 8px;
  white-space: pre-wrap;
  background: var(--_paper);
  border: 1px solid var(--_line);
  border-radius: 4px;
}

.explained-level,
.example-label {
  font-size: 0.93em;
  color: var(--_ink-soft);
}

.example mark {
  color: var(--_block);
  background: var(--_block-tint);
  text-decoration-line: underline;
  text-decoration-style: wavy;
}

/* Exceptions */

.exception[data-state="expired"],
.exception[data-state="no-such-finding"],
.exception[data-state="not-excusable"] {
  border-left-style: dashed;
}

.exception-state {
  color: var(--_review);
}

.exception-facts {
  color: var(--_ink-soft);
}
`;var En=`
/* What is shown is of a text before this one. It stays readable. */
.shell[aria-busy="true"] .list {
  background: var(--_ground);
}

.empty {
  padding: 20px 4px;
  color: var(--_ink-soft);
}

.empty p + p {
  margin-top: 6px;
}

.empty.clean {
  color: var(--_pass);
}

.empty-action {
  margin-top: 14px;
}

.failed-title {
  color: var(--_block);
}

.counts,
.dimensions dl {
  display: grid;
  grid-template-columns: repeat(3, minmax(0, 1fr));
  grid-gap: 8px;
  list-style: none;
}

.counts li {
  padding: 6px 10px 8px;
  font-size: 0.84em;
  line-height: 1.4;
  color: var(--_ink-soft);
  background: var(--_ground);
  border-radius: 6px;
  border-top: 3px solid var(--_line);
}

.counts strong {
  display: block;
  font-size: 1.75em;
  line-height: 1.3;
  color: var(--_ink);
}

.counts [data-level="block"] { border-top-color: var(--_block); }
.counts [data-level="review"] { border-top-color: var(--_review); }
.counts [data-level="advise"] { border-top-color: var(--_advise); }

.mend-all {
  margin: 10px 0 12px;
}

.mend-note {
  margin-top: 4px;
  font-size: 0.8em;
  color: var(--_ink-soft);
}

button.at-once {
  display: block;
  width: 100%;
  margin: 0;
  padding: 6px 12px;
}

button.at-once + button.at-once {
  margin-top: 6px;
}

.dimensions,
.group {
  margin-top: 16px;
}

.dimensions h3,
.group h3 {
  display: flex;
  align-items: center;
  margin-bottom: 8px;
  font-size: 0.95em;
}

.number {
  margin-left: 8px;
  min-width: 22px;
  padding: 0 7px;
  font-size: 0.87em;
  line-height: 20px;
  text-align: center;
  color: var(--_ink);
  border-radius: 99px;
  background: var(--_ground);
  border: 1px solid var(--_line);
}

.group[data-level="block"] h3 { color: var(--_block); }
.group[data-level="review"] h3 { color: var(--_review); }
.group[data-level="advise"] h3 { color: var(--_advise); }

.dimension {
  padding: 6px 10px;
  border: 1px solid var(--_line);
  border-radius: 6px;
}

.shell[data-width="narrow"] .dimensions dl {
  grid-template-columns: minmax(0, 1fr);
}

.dimension dt {
  font-size: 0.84em;
  color: var(--_ink-soft);
}

.dimension dd span {
  display: block;
  font-weight: 600;
  font-size: 0.93em;
}

.dimension[data-outcome="pass"] dd span { color: var(--_pass); }
.dimension[data-outcome="review"] dd span { color: var(--_review); }
.dimension[data-outcome="fail"] dd span { color: var(--_block); }

/* Rows */

.group ol {
  list-style: none;
}

.finding,
.exception {
  padding: 10px 12px;
  font-size: 0.9em;
  overflow-wrap: anywhere;
  border: 1px solid var(--_line);
  border-left: 4px solid var(--_line-strong);
  border-radius: 6px;
}

.finding + .finding,
.finding + .fold,
.fold + .finding,
.exception + .exception,
.folded[open] > ol {
  margin-top: 8px;
}

.folded > summary {
  padding: 8px 12px;
  font-size: 0.9em;
  background: var(--_review-tint);
  border-radius: 6px;
  cursor: pointer;
}

.finding[data-level="block"] { border-left-color: var(--_block); }
.finding[data-level="review"] { border-left-color: var(--_review); }
.finding[data-level="advise"] { border-left-color: var(--_advise); }

.finding.here {
  background: var(--_here);
  border-top-color: var(--_focus);
  border-right-color: var(--_focus);
  border-bottom-color: var(--_focus);
}

.finding h4,
.exception h4 {
  font-size: 1.07em;
  line-height: 1.5;
}

.where {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  margin-top: 4px;
}

.chip {
  display: inline-block;
  margin-right: 8px;
  padding: 0 7px;
  font-size: 0.89em;
  font-weight: 400;
  line-height: 20px;
  color: var(--_ink-soft);
  background: var(--_ground);
  border: 1px solid var(--_line);
  border-radius: 4px;
}

.where q {
  font-family: var(--_font-mono);
  font-size: 0.97em;
  quotes: none;
}

.times {
  margin-left: 8px;
  color: var(--_ink-soft);
}

.how {
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  grid-column-gap: 10px;
  margin-top: 4px;
}

.how b {
  font-weight: 400;
  white-space: nowrap;
  color: var(--_ink-soft);
}

/* The clauses are one line until somebody wants to read them all. */
.why {
  margin-top: 4px;
  color: var(--_ink-soft);
}

.why summary {
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  cursor: pointer;
}

.why[open] summary {
  white-space: normal;
}

.row-actions {
  display: flex;
  flex-wrap: wrap;
  margin-top: 4px;
}

.row-action {
  min-height: 28px;
  margin: 4px 8px 0 0;
  padding: 2px 12px;
  font-size: 0.97em;
}

.row-action[aria-expanded="true"] {
  background: var(--_ground);
}

.more {
  margin-top: 8px;
  font-size: 0.87em;
  color: var(--_ink-soft);
}
`;var H=".shell:not([data-width=wide])",$n=`
.changes {
  margin-top: 16px;
}

.changes-head {
  display: flex;
  align-items: center;
  padding: 6px 10px;
  font-size: 0.87em;
  background: var(--_review-tint);
  border: 1px solid transparent;
  border-radius: 6px;
  cursor: pointer;
  list-style: none;
}

.changes-head::-webkit-details-marker {
  display: none;
}

.changes-head::before {
  content: "▸";
  margin-right: 6px;
}

.changes[open] > .changes-head::before {
  content: "▾";
}

.changes[data-done="true"] > .changes-head {
  background: var(--_pass-tint);
}

.changes-title {
  flex: 1;
  min-width: 0;
  margin-right: 10px;
  font-size: 1.08em;
  overflow-wrap: anywhere;
}

.changes-tally {
  font-weight: 600;
  text-align: right;
  color: var(--_review);
}

.changes[data-done="true"] .changes-tally {
  color: var(--_pass);
}

.changes-note {
  padding: 8px 10px;
  font-size: 0.87em;
  color: var(--_ink-soft);
}

table {
  width: 100%;
  font-size: 0.87em;
  line-height: 1.5;
  table-layout: fixed;
  border-collapse: collapse;
}

caption {
  padding: 6px 0 4px;
  font-size: 0.92em;
  text-align: left;
  color: var(--_ink-soft);
}

th,
td {
  padding: 7px 8px;
  font-weight: 400;
  text-align: left;
  vertical-align: top;
  overflow-wrap: anywhere;
  border-bottom: 1px solid var(--_line);
}

thead th {
  font-size: 0.96em;
  color: var(--_ink-soft);
}

.change-table thead th:nth-child(1),
.change-table .change-kind {
  width: 9.5em;
}

.change-kind {
  font-weight: 600;
}

.change-table thead th:nth-child(2) {
  width: 12em;
}

.change-table thead th:nth-child(5) {
  width: 8em;
}

.twin-table thead th:nth-child(3) {
  width: 4.5em;
}

.twin-table mark {
  color: inherit;
  background: var(--_review-tint);
  text-decoration-line: underline;
  text-decoration-style: dotted;
}

.change-label {
  display: none;
}

del {
  color: var(--_block);
  background: var(--_block-tint);
  text-decoration: line-through;
}

ins {
  font-weight: 600;
  color: var(--_pass);
  background: var(--_pass-tint);
  text-decoration: underline;
}

.nothing {
  color: var(--_ink-soft);
}

.state {
  display: inline-block;
  margin-right: 4px;
  padding: 0 7px;
  font-size: 0.92em;
  line-height: 20px;
  color: var(--_review);
  background: var(--_review-tint);
  border-radius: 4px;
  white-space: nowrap;
}

.change[data-explained="true"] .state {
  color: var(--_pass);
  background: var(--_pass-tint);
}

/* Beside the text a row is a card: what and where, then the two wordings side by side. */
${H} .change-table,
${H} .change-table tbody,
${H} .change-table caption,
.shell[data-width="narrow"] .twin-table,
.shell[data-width="narrow"] .twin-table tbody,
.shell[data-width="narrow"] .twin-table caption {
  display: block;
}

${H} .change-table thead,
.shell[data-width="narrow"] .twin-table thead {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}

${H} .change {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  margin-bottom: 8px;
  padding: 7px 10px 9px;
  border: 1px solid var(--_line);
  border-left: 4px solid var(--_review);
  border-radius: 6px;
}

${H} .change[data-explained="true"] {
  border-left-color: var(--_pass);
}

${H} .change-table .change th,
${H} .change-table .change td,
.shell[data-width="narrow"] .twin-table .passage td {
  width: auto;
  padding: 0;
  border: 0;
}

${H} .change-table .change .change-clause {
  flex: 1;
  padding: 0 6px 0 8px;
  color: var(--_ink-soft);
}

${H} .change-table .change .change-state {
  order: 1;
}

${H} .change-table .change .change-old,
${H} .change-table .change .change-new {
  display: grid;
  flex: 0 0 50%;
  grid-template-columns: auto minmax(0, 1fr);
  grid-column-gap: 0.5em;
  align-self: flex-start;
  order: 2;
  margin-top: 4px;
}

${H} .change-table .change .change-old {
  padding-right: 10px;
}

/* What came or went has one wording, and all the room. */
${H} .change[data-kind="added"] .change-new,
${H} .change[data-kind="dropped"] .change-old {
  flex-basis: 100%;
}

${H} .change[data-kind="added"] .change-old,
${H} .change[data-kind="dropped"] .change-new {
  position: absolute;
  clip-path: inset(50%);
}

${H} .change .change-label,
.shell[data-width="narrow"] .passage .change-label {
  display: block;
  color: var(--_ink-soft);
}

.shell[data-width="narrow"] .change-table .change .change-old,
.shell[data-width="narrow"] .change-table .change .change-new {
  flex-basis: 100%;
  padding-right: 0;
}

/* The clause has a line of its own. */
.shell[data-width="narrow"] .change-table .change .change-kind {
  flex: 1;
}

.shell[data-width="narrow"] .change-table .change .change-clause {
  flex: 0 0 100%;
  order: 2;
  padding: 0;
}

.shell[data-width="narrow"] .passage {
  display: block;
  margin-bottom: 8px;
  padding: 7px 10px 9px;
  border: 1px solid var(--_line);
  border-radius: 6px;
}

.shell[data-width="narrow"] .passage td {
  display: block;
  margin-top: 2px;
}
`;var Dr={ink:["#1c2733","#e6ebf0"],"ink-soft":["#55636f","#a9b6c2"],line:["#d9e0e7","#3a4856"],"line-strong":["#8796a4","#74869a"],paper:["#ffffff","#17202a"],ground:["#f4f7f9","#202c38"],brand:["#0f4c81","#8fc1ee"],"on-brand":["#ffffff","#0c1a27"],block:["#b3261e","#ff9c93"],"block-tint":["#fdecea","#4a1f1c"],review:["#8a5200","#f3bd63"],"review-tint":["#fff4dd","#43310f"],advise:["#1f5f8b","#8cc4ee"],"advise-tint":["#e8f2fa","#17354b"],pass:["#1b6b3a","#7fd6a0"],"pass-tint":["#e6f4ea","#163a25"],focus:["#b86e00","#ffc04d"],here:["#fffbe9","#3a3115"]},Ir={font:'"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',"font-mono":'"SF Mono", Consolas, "Noto Sans Mono CJK SC", monospace',"font-size":"15px",radius:"8px","max-height":"none"},vt=e=>Object.entries(Dr).map(([t,n])=>`  --_${t}: var(--xianshen-${t}, ${n[e]});`).join(`
`),Hr=Object.entries(Ir).map(([e,t])=>`  --_${e}: var(--xianshen-${e}, ${t});`).join(`
`),Sn=`
:host {
${vt(0)}
${Hr}
}

:host([theme="dark"]) {
  color-scheme: dark;
${vt(1)}
}

@media (prefers-color-scheme: dark) {
  :host([theme="auto"]) {
    color-scheme: dark;
${vt(1)}
  }
}
`;var _e=null;function Tn(){return _e||(_e=new CSSStyleSheet,_e.replaceSync([Sn,yn,En,kn,$n,vn].join(`
`))),_e}function Cn(e){let t,n={text:"",again:!1};return(o,{again:r=!1}={})=>{n={text:o,again:r},t===void 0&&(t=setTimeout(()=>{t=void 0,e.textContent!==n.text?e.textContent=n.text:n.again&&(e.textContent=`${n.text} `)},2e3))}}var An=/\d+(?:\.\d+)?%?|[A-Za-z]+|[\s\S]/gu;function Nn(e){for(let t=1;t+1<e.length;t++)e[t]&&!e[t-1]&&!e[t+1]&&(e[t]=!1)}function On(e,t){let n=[];return e.forEach((o,r)=>{let a=!t[r],s=n[n.length-1];s&&s.changed===a?s.text+=o:n.push({text:o,changed:a})}),n}function Le(e,t){let n=e.match(An)||[],o=t.match(An)||[],r=o.length+1;if((n.length+1)*r>16e4||n.length===0||o.length===0){let l=f=>f?[{text:f,changed:!1}]:[];return{old:l(e),now:l(t)}}let a=new Uint16Array((n.length+1)*r);for(let l=n.length-1;l>=0;l--)for(let f=o.length-1;f>=0;f--)a[l*r+f]=n[l]===o[f]?a[(l+1)*r+f+1]+1:Math.max(a[(l+1)*r+f],a[l*r+f+1]);let s=n.map(()=>!1),i=o.map(()=>!1);for(let l=0,f=0;l<n.length&&f<o.length;)n[l]===o[f]?(s[l++]=!0,i[f++]=!0):a[(l+1)*r+f]>=a[l*r+f+1]?l++:f++;return Nn(s),Nn(i),{old:On(n,s),now:On(o,i)}}function se(e,t,n,o,r){return u("td",{role:"cell",class:o},u("span",{class:"change-label","aria-hidden":"true"},e),n.length>0?u("span",{},...n.map(({text:a,changed:s})=>s?u(t,{},a):a)):u("span",{class:"nothing"},r))}var Mn=100;function _n({interpretation:e,notChecked:t=[]},{both:n},o){if(!e||!n)return[];let{words:r,memory:a}=o,{changes:s}=e,i=t.find(({field:c})=>c==="previousPolicy"),l=s.length>0&&s.every(({explained:c})=>c),f=s.length-Mn,d=u("details",{class:"changes",part:"changes",open:a.changes,"data-done":String(l),toggle:()=>{a.changes=d.open}},u("summary",{class:"changes-head","data-key":"changes"},u("h3",{class:"changes-title"},r.changes.title),u("span",{class:"changes-tally"},i?r.changes.notCompared:r.changeTally(s))),i?u("p",{class:"changes-note"},i.reason):s.length===0?u("p",{class:"changes-note"},r.changes.noneFound):Fr(s,o),f>0&&u("p",{class:"more"},r.changes.more(f)));return[d]}function Fr(e,t){let{columns:n,caption:o}=t.words.changes,r=[n.kind,n.clause,n.old,n.now,n.state];return u("table",{class:"change-table",role:"table"},u("caption",{},o),u("thead",{role:"rowgroup"},u("tr",{role:"row"},...r.map(a=>u("th",{scope:"col",role:"columnheader"},a)))),u("tbody",{role:"rowgroup"},...e.slice(0,Mn).map((a,s)=>zr(a,s,t))))}function zr(e,t,{words:n,actions:{show:o,write:r}}){let{kind:a,old:s,new:i,explained:l}=e,{kind:f,clauses:d}=n.describeChange(e),c=Le(s,i),p=n.changes,m=(h,g,x,b="")=>u("button",{type:"button",class:"link","data-key":`change ${t} ${a} ${d}`,"aria-label":g,title:b||void 0,click:x},h);return u("tr",{role:"row",class:"change","data-kind":a,"data-explained":String(!!l)},u("th",{scope:"row",role:"rowheader",class:"change-kind"},f),u("td",{role:"cell",class:"change-clause"},d),se(p.old,"del",c.old,"change-old",p.nothing),se(p.now,"ins",c.now,"change-new",p.nothing),u("td",{role:"cell",class:"change-state"},u("span",{class:"state"},l?`✓ ${p.explained}`:`! ${p.notExplained}`),l&&o&&m(p.show,p.showOf(d),()=>o(l)),!l&&r&&m(p.write,p.writeOf(d),()=>r(e),p.writeHint)))}function Rn({exceptions:e},{exceptions:t=[]},n){let{used:o=[],unused:r=[]}=e||{};if(o.length+r.length===0)return[];let{words:a}=n,s=new Map(t.map(i=>[i.fingerprint,i]));return[u("section",{class:"group exceptions",part:"exceptions","aria-labelledby":"exceptions-title"},u("h3",{id:"exceptions-title"},a.exceptions.title,u("span",{class:"number"},String(o.length+r.length))),u("ol",{},...o.map((i,l)=>Ln(i,{rule:i.rule,state:null,at:l},n)),...r.map(({fingerprint:i,state:l},f)=>Ln({...s.get(i),fingerprint:i},{rule:null,state:l,at:o.length+f},n))))]}function Ln(e,{rule:t,state:n,at:o},r){let{words:a,actions:s}=r,{kind:i,reason:l,by:f,on:d,until:c}=e,p=a.exceptions,m=u("span",{},t||p.notUsed);t&&s.explain&&r.explain(t).then(x=>{m.textContent=x.title},()=>{});let h=[f&&(d?p.by(f,d):f),f&&(c?p.validUntil(c):p.openEnded)].filter(Boolean),g=`exception-${o}`;return u("li",{class:"exception",part:"exception","data-state":n||"used"},u("h4",{id:g},i&&u("span",{class:"chip"},p.kinds[i]),m),n&&u("p",{class:"exception-state"},p.states[n]),l&&u("p",{},l),h.length>0&&u("p",{class:"exception-facts"},h.join(a.itemComma)),s.unexcept&&u("div",{class:"row-actions"},u("button",{type:"button",class:"row-action","data-key":`unexcept ${e.fingerprint} ${o}`,"aria-describedby":g,click:()=>r.takeBack(e)},p.takeBack)))}var Br=50;function Pn({twins:e=[]},{compared:t=!0},n){return t?e.map(o=>Wr(o,n)):[u("p",{class:"changes-note",id:"not-compared"},n.words.twins.notCompared)]}function Wr(e,t){let{page:n,title:o,share:r}=e,{words:a,memory:s,actions:i}=t,l=u("div",{}),f=async()=>{let{passages:p}=i;if(!p)return;B(l,[u("p",{class:"changes-note"},a.twins.loading)]);let m=await p(e).catch(()=>null);B(l,[m?jr(e,m,t):u("p",{class:"changes-note"},a.twins.failed)])},d=Oe(i.pageAddress?i.pageAddress(e):n),c=u("details",{class:"changes twin",part:"twin",open:s.twins.has(n),toggle:()=>{if(!c.open)return void s.twins.delete(n);s.twins.add(n),f()}},u("summary",{class:"changes-head","data-key":`twin ${n}`},u("h3",{class:"changes-title"},a.twins.title(o||n)),u("span",{class:"changes-tally"},`${r}%`)),d&&u("p",{class:"changes-note"},u("a",{href:d,target:"_blank",rel:"noopener noreferrer"},a.twins.open)),l);return c}function jr({title:e,page:t},n,{words:{twins:o,changes:r},actions:{show:a}}){let{own:s,other:i,place:l}=o.columns,f=[s,i,l].map(c=>u("th",{scope:"col",role:"columnheader"},c)),d=n.slice(0,Br).map(({here:c,own:p,other:m},h)=>{let g=Le(p,m);return u("tr",{role:"row",class:"passage"},se(s,"mark",g.old,"passage-own",r.nothing),se(i,"mark",g.now,"passage-other",r.nothing),u("td",{role:"cell",class:"passage-place"},a&&u("button",{type:"button",class:"link","data-key":`twin ${t} ${h}`,"aria-label":o.showOf(h+1),click:()=>a(c)},o.show)))});return u("table",{class:"twin-table",role:"table"},u("caption",{},o.caption(e||t)),u("thead",{role:"rowgroup"},u("tr",{role:"row"},...f)),u("tbody",{role:"rowgroup"},...d))}var Ur={column:"Column",title:"Title",body:"Body","meta.docNumber":"Document number","meta.indexNumber":"Index number","meta.issuer":"Publisher","meta.drafter":"Drafter","meta.source":"Source","meta.author":"Editor","meta.createdAt":"Date of issue","meta.publishedAt":"Date of publication","meta.effectiveFrom":"In force from","meta.expiresAt":"In force until","meta.openness":"Openness","meta.opennessReason":"Reason for not publishing","meta.keywords":"Keywords","meta.description":"Summary","meta.url":"Address",attachments:"Attachments",policy:"Policy explained",previousPolicy:"Policy replaced",site:"Recent pages of this site"},Re=(e,t)=>`${e} ${t}${e===1?"":"s"}`,Dn={title:"Review",fields:Ur,policyFields:{title:"name",docNumber:"document number",issuer:"publisher",publishedAt:"date of publication",url:"address",body:"body",format:"format"},wholePage:"Whole page",ofPolicy:(e,t)=>`${e}: ${t}`,malformed:e=>`What stands in “${e}” cannot be read.`,verdicts:{idle:"Nothing written",checking:"Checking",pass:"May be published",review:"Needs review",block:"Must not be published","not-checked":"Not checked"},levels:{block:"Must be changed",review:"Needs review",advise:"Advice"},levelOff:"Off",notes:{idle:"Write or load a page to have it checked",checking:"The page has changed and is being checked again",notChecked:"A page that was not checked cannot be submitted",block:e=>`${Re(e,"place")} must still be changed`,review:"Submitting asks for a reviewer and a reason",pass:"Checked: may be submitted"},idle:{lead:"Start to write, or load a page.",more:"It is checked while you write: faults are marked in the text and listed here, each with its basis and its remedy."},clean:"No faults found.",notChecked:{title:"Not checked",warning:"Not checked does not mean free of faults. The page cannot be submitted until it has been checked.",retry:"Check again"},unread:e=>`Not checked: ${e}`,levelTally:(e,t)=>`${e}: ${t}`,listComma:", ",itemComma:"; ",noFault:"No faults found",line:(e,t,n)=>`${e?`${e}: `:""}${t}${n?` (${n})`:""}`,row:{times:e=>`${Re(e,"place")} like this`,how:"Remedy",why:e=>`Basis: ${e}`,jump:"Go to",fix:"Fix",explain:"Explain",except:"Make exception"},more:e=>`${e} more not listed; they are shown once those above are mended.`,fixAll:e=>`Fix all (${e})`,maskAll:e=>`Mask all (${e})`,fixNote:"Changes only what is certain, then checks again; what needs review is left to you.",folded:e=>`${Re(e,"change")} not explained; write about each with the help of “What changed” above`,explain:{level:e=>`Level: ${e}`,clauses:"Basis",example:"Example",found:"Found",missing:"Found, because something is missing",silent:"Not found",loading:"Loading the explanation…",failed:"The explanation could not be had. Try again later."},dimensions:{title:"Quality of the interpretation",benefit:"Benefit",difference:"Difference",innovation:"Innovation",outcomes:{pass:"Stated",review:"Needs review",fail:"Missing","not-applicable":"Does not apply"},show:e=>`See ${e}`,showOf:(e,t)=>`${e}: see ${t}`},changes:{title:"What changed",kinds:{value:"Value or content",duty:"Strength of duty",added:"Added",dropped:"Dropped"},formerClause:e=>`former ${e}`,unnumbered:"not numbered",columns:{kind:"Change",clause:"Clause",old:"Before",now:"Now",state:"Explained"},caption:"The old and the new policy, clause by clause, and whether the page explains what changed",tally:(e,t)=>`${Re(e,"change")}, ${t} explained`,none:"No changes",noneFound:"The two policies were compared clause by clause. Nothing in them has changed.",notCompared:"Not compared",more:e=>`${e} more not listed.`,old:"Old",now:"New",nothing:"none",explained:"Explained",notExplained:"Not explained",show:"Show",showOf:e=>`Show the explanation of ${e}`,write:"Write",writeOf:e=>`Write about ${e}`,writeHint:"Copies both wordings and returns to the text",materialAdded:e=>`New: ${e}`,materialDropped:e=>`No longer asked: ${e}`,material:(e,t)=>`Before: ${e}; now: ${t}`},twins:{title:e=>`Says the same as “${e}”`,notCompared:"Recent pages of the site could not be had, so nothing was compared; the server compares on submission.",open:"Open that page",loading:"Loading that page…",failed:"That page could not be had.",columns:{own:"This page",other:"Other page",place:"Place"},caption:e=>`Passages that this page shares with “${e}”; what differs is set off`,show:"Show",showOf:e=>`Show passage ${e}`},exceptions:{title:"Exceptions",kinds:{"false-positive":"False positive",accepted:"Accepted"},hints:{"false-positive":"The finding is wrong: there is no such fault here.",accepted:"The finding is right, and publishing it this way was approved."},formTitle:"Make an exception",formLead:"It says who decided and why, and is kept with the page. The finding no longer stops the page; a changed text is checked anew.",kind:"Kind",reason:"Reason",reasonHint:"What was verified, and who agreed. No personal data.",until:"Valid until",who:"Your name",untilHint:e=>`Needed for what is accepted, ${e} at the latest; may be left out for a false positive.`,save:"Make exception",cancel:"Cancel",failed:"It was not saved. Try again later.",errors:{kind:"Choose a kind",reason:"Give a reason",untilMissing:"What is accepted needs an end date",untilRange:(e,t)=>`Choose a day from ${e} to ${t}`},saved:"Exception made.",by:(e,t)=>`${e}, ${t}`,validUntil:e=>`Valid until ${e}`,openEnded:"No end date",states:{"no-such-finding":"There is no such finding any more",expired:"Expired, no longer in force","not-excusable":"Not possible for this finding"},notUsed:"Exceptions without effect",takeBack:"Take back",takenBack:"Exception taken back."},dialogs:{back:"Back to the page",retry:"Check again",more:e=>`${e} more not listed.`,confirmTitle:"This needs a person’s review",confirmLead:"Verify each of them. Your name and reason are kept with the page.",confirmBy:"Reviewer",confirmReason:"Reason",confirm:"Verified, submit",fillIn:"Fill this in"},closeToast:"Close message"};var Vr={column:"栏目",title:"标题",body:"正文","meta.docNumber":"文号","meta.indexNumber":"索引号","meta.issuer":"发布机构","meta.drafter":"起草单位","meta.source":"来源","meta.author":"责任编辑","meta.createdAt":"成文日期","meta.publishedAt":"发布日期","meta.effectiveFrom":"施行日期","meta.expiresAt":"失效日期","meta.openness":"公开属性","meta.opennessReason":"不公开的理由","meta.keywords":"关键词","meta.description":"摘要","meta.url":"网址",attachments:"附件",policy:"被解读文件",previousPolicy:"被替代的旧文件",site:"本站近期页面"},In={title:"审查结果",fields:Vr,policyFields:{title:"名称",docNumber:"文号",issuer:"发布机构",publishedAt:"发布日期",url:"网址",body:"正文",format:"格式"},wholePage:"全文",ofPolicy:(e,t)=>`${e}的${t}`,malformed:e=>`“${e}”的内容不合要求。`,verdicts:{idle:"待撰写",checking:"正在审查",pass:"可以发布",review:"需要复核",block:"不得发布","not-checked":"未检查"},levels:{block:"必须修改",review:"需要复核",advise:"建议"},levelOff:"关闭",notes:{idle:"撰写或载入稿件后即可审查",checking:"内容有改动，正在重新审查",notChecked:"未检查的稿件不能提交",block:e=>`还有 ${e} 处必须修改`,review:"提交时须填写复核人和理由",pass:"审查通过，可以提交"},idle:{lead:"开始撰写，或者载入一篇稿件。",more:"边写边审：问题会标在文中，并列在这里，逐条写明依据和改法。"},clean:"没有发现问题。",notChecked:{title:"未检查",warning:"没有检查不等于没有问题，在检查完成之前不能提交。",retry:"重新审查"},unread:e=>`${e}未检查`,levelTally:(e,t)=>`${e} ${t} 处`,listComma:"，",itemComma:"；",noFault:"没有发现问题",line:(e,t,n)=>`${e?`${e}：`:""}${t}${n?`（${n}）`:""}`,row:{times:e=>`等 ${e} 处`,how:"怎么改",why:e=>`依据：${e}`,jump:"定位",fix:"一键修改",explain:"说明",except:"记为例外"},more:e=>`另有 ${e} 处没有列出，改完以上各处后会接着显示。`,fixAll:e=>`全部一键修改（${e} 处）`,maskAll:e=>`全部脱敏（${e} 处）`,fixNote:"只改有把握的，改完自动重新审查；请复核的各处留给您判断。",folded:e=>`${e} 处新旧变化没有解读，对照上面的“新旧变化”逐处补写`,explain:{level:e=>`级别：${e}`,clauses:"依据",example:"例子",found:"会查出",missing:"会查出缺少的内容",silent:"不会查出",loading:"正在取得说明…",failed:"没有取得说明，请稍后再试。"},dimensions:{title:"解读质量",benefit:"利益点",difference:"差异点",innovation:"创新点",outcomes:{pass:"已写明",review:"需要复核",fail:"缺少","not-applicable":"不适用"},show:e=>`见文 ${e}`,showOf:(e,t)=>`${e}：见文 ${t}`},changes:{title:"新旧变化",kinds:{value:"改了数值或内容",duty:"约束程度变了",added:"新增",dropped:"删去"},formerClause:e=>`原${e}`,unnumbered:"未编号",columns:{kind:"变化",clause:"条款",old:"原规定",now:"现规定",state:"解读"},caption:"新旧文件逐条对照，以及解读里有没有讲到",tally:(e,t)=>`共 ${e} 处变化，已解读 ${t} 处`,none:"没有变化",noneFound:"两份文件逐条比对，没有发现内容变化。",notCompared:"没有比对",more:e=>`另有 ${e} 处没有列出。`,old:"原",now:"现",nothing:"无",explained:"已解读",notExplained:"未解读",show:"见文",showOf:e=>`见文：${e}的解读`,write:"补写",writeOf:e=>`补写${e}的解读`,writeHint:"复制新旧条文，光标回到正文",materialAdded:e=>`新增规定：${e}`,materialDropped:e=>`不再要求：${e}`,material:(e,t)=>`原来：${e}；现在：${t}`},twins:{title:e=>`与“${e}”雷同`,notCompared:"没有取到本站近期页面，雷同没有比对；提交时由服务器比对。",open:"打开那个页面",loading:"正在取那个页面…",failed:"没有取到那个页面。",columns:{own:"本页",other:"另一页",place:"位置"},caption:e=>`本页与“${e}”相同的段落，不同的字加了底色`,show:"见文",showOf:e=>`见文：第 ${e} 处雷同`},exceptions:{title:"例外",kinds:{"false-positive":"误报",accepted:"已核准"},hints:{"false-positive":"审查结果不对，这里没有这个问题。",accepted:"确有这个情况，经核准可以这样发布。"},formTitle:"记为例外",formLead:"例外写明是谁、为什么，随稿件一并存档；这条不再拦截，内容改动后重新审查。",kind:"类别",reason:"理由",reasonHint:"写明核对了什么、由谁同意。不要写个人信息。",until:"有效期至",who:"登记人",untilHint:e=>`已核准的必须写明，最晚 ${e}；误报的可以不写。`,save:"记为例外",cancel:"取消",failed:"没有记下，请稍后再试。",errors:{kind:"请选择类别",reason:"请填写理由",untilMissing:"已核准的例外必须写明有效期",untilRange:(e,t)=>`日期应当在 ${e} 到 ${t} 之间`},saved:"已记为例外。",by:(e,t)=>`${e}，${t}`,validUntil:e=>`有效期至 ${e}`,openEnded:"未设有效期",states:{"no-such-finding":"已没有对应的问题",expired:"已过有效期，不再起作用","not-excusable":"这一处不得例外"},notUsed:"没有起作用的例外",takeBack:"撤回",takenBack:"例外已撤回。"},dialogs:{back:"返回修改",retry:"重新审查",more:e=>`另有 ${e} 处没有列出。`,confirmTitle:"以下内容需要人工复核",confirmLead:"请逐条核实。确认人和理由将随稿件一并存档。",confirmBy:"确认人",confirmReason:"确认理由",confirm:"已核实，提交发布",fillIn:"请填写"},closeToast:"关闭提示"};var qr={column:"欄目",title:"標題",body:"正文","meta.docNumber":"文號","meta.indexNumber":"索引號","meta.issuer":"發布機構","meta.drafter":"起草單位","meta.source":"來源","meta.author":"責任編輯","meta.createdAt":"成文日期","meta.publishedAt":"發布日期","meta.effectiveFrom":"施行日期","meta.expiresAt":"失效日期","meta.openness":"公開屬性","meta.opennessReason":"不公開的理由","meta.keywords":"關鍵詞","meta.description":"摘要","meta.url":"網址",attachments:"附件",policy:"被解讀文件",previousPolicy:"被替代的舊文件",site:"本站近期頁面"},Hn={title:"審查結果",fields:qr,policyFields:{title:"名稱",docNumber:"文號",issuer:"發布機構",publishedAt:"發布日期",url:"網址",body:"正文",format:"格式"},wholePage:"全文",ofPolicy:(e,t)=>`${e}的${t}`,malformed:e=>`“${e}”的內容不合要求。`,verdicts:{idle:"待撰寫",checking:"正在審查",pass:"可以發布",review:"需要複核",block:"不得發布","not-checked":"未檢查"},levels:{block:"必須修改",review:"需要複核",advise:"建議"},levelOff:"關閉",notes:{idle:"撰寫或載入稿件後即可審查",checking:"內容有改動，正在重新審查",notChecked:"未檢查的稿件不能提交",block:e=>`還有 ${e} 處必須修改`,review:"提交時須填寫複核人和理由",pass:"審查通過，可以提交"},idle:{lead:"開始撰寫，或者載入一篇稿件。",more:"邊寫邊審：問題會標在文中，並列在這裡，逐條寫明依據和改法。"},clean:"沒有發現問題。",notChecked:{title:"未檢查",warning:"沒有檢查不等於沒有問題，在檢查完成之前不能提交。",retry:"重新審查"},unread:e=>`${e}未檢查`,levelTally:(e,t)=>`${e} ${t} 處`,listComma:"，",itemComma:"；",noFault:"沒有發現問題",line:(e,t,n)=>`${e?`${e}：`:""}${t}${n?`（${n}）`:""}`,row:{times:e=>`等 ${e} 處`,how:"怎麼改",why:e=>`依據：${e}`,jump:"定位",fix:"一鍵修改",explain:"說明",except:"記為例外"},more:e=>`另有 ${e} 處沒有列出，改完以上各處後會接著顯示。`,fixAll:e=>`全部一鍵修改（${e} 處）`,maskAll:e=>`全部脫敏（${e} 處）`,fixNote:"只改有把握的，改完自動重新審查；請複核的各處留給您判斷。",folded:e=>`${e} 處新舊變化沒有解讀，對照上面的“新舊變化”逐處補寫`,explain:{level:e=>`級別：${e}`,clauses:"依據",example:"例子",found:"會查出",missing:"會查出缺少的內容",silent:"不會查出",loading:"正在取得說明…",failed:"沒有取得說明，請稍後再試。"},dimensions:{title:"解讀質量",benefit:"利益點",difference:"差異點",innovation:"創新點",outcomes:{pass:"已寫明",review:"需要複核",fail:"缺少","not-applicable":"不適用"},show:e=>`見文 ${e}`,showOf:(e,t)=>`${e}：見文 ${t}`},changes:{title:"新舊變化",kinds:{value:"改了數值或內容",duty:"約束程度變了",added:"新增",dropped:"刪去"},formerClause:e=>`原${e}`,unnumbered:"未編號",columns:{kind:"變化",clause:"條款",old:"原規定",now:"現規定",state:"解讀"},caption:"新舊文件逐條對照，以及解讀裡有沒有講到",tally:(e,t)=>`共 ${e} 處變化，已解讀 ${t} 處`,none:"沒有變化",noneFound:"兩份文件逐條比對，沒有發現內容變化。",notCompared:"沒有比對",more:e=>`另有 ${e} 處沒有列出。`,old:"原",now:"現",nothing:"無",explained:"已解讀",notExplained:"未解讀",show:"見文",showOf:e=>`見文：${e}的解讀`,write:"補寫",writeOf:e=>`補寫${e}的解讀`,writeHint:"複製新舊條文，游標回到正文",materialAdded:e=>`新增規定：${e}`,materialDropped:e=>`不再要求：${e}`,material:(e,t)=>`原來：${e}；現在：${t}`},twins:{title:e=>`與“${e}”雷同`,notCompared:"沒有取到本站近期頁面，雷同沒有比對；提交時由伺服器比對。",open:"打開那個頁面",loading:"正在取那個頁面…",failed:"沒有取到那個頁面。",columns:{own:"本頁",other:"另一頁",place:"位置"},caption:e=>`本頁與“${e}”相同的段落，不同的字加了底色`,show:"見文",showOf:e=>`見文：第 ${e} 處雷同`},exceptions:{title:"例外",kinds:{"false-positive":"誤報",accepted:"已核准"},hints:{"false-positive":"審查結果不對，這裡沒有這個問題。",accepted:"確有這個情況，經核准可以這樣發布。"},formTitle:"記為例外",formLead:"例外寫明是誰、為什麼，隨稿件一併存檔；這條不再攔截，內容改動後重新審查。",kind:"類別",reason:"理由",reasonHint:"寫明核對了什麼、由誰同意。不要寫個人資料。",until:"有效期至",who:"登記人",untilHint:e=>`已核准的必須寫明，最晚 ${e}；誤報的可以不寫。`,save:"記為例外",cancel:"取消",failed:"沒有記下，請稍後再試。",errors:{kind:"請選擇類別",reason:"請填寫理由",untilMissing:"已核准的例外必須寫明有效期",untilRange:(e,t)=>`日期應當在 ${e} 到 ${t} 之間`},saved:"已記為例外。",by:(e,t)=>`${e}，${t}`,validUntil:e=>`有效期至 ${e}`,openEnded:"未設有效期",states:{"no-such-finding":"已沒有對應的問題",expired:"已過有效期，不再起作用","not-excusable":"這一處不得例外"},notUsed:"沒有起作用的例外",takeBack:"撤回",takenBack:"例外已撤回。"},dialogs:{back:"返回修改",retry:"重新審查",more:e=>`另有 ${e} 處沒有列出。`,confirmTitle:"以下內容需要人工複核",confirmLead:"請逐條核實。確認人和理由將隨稿件一併存檔。",confirmBy:"確認人",confirmReason:"確認理由",confirm:"已核實，提交發布",fillIn:"請填寫"},closeToast:"關閉提示"};var Xr={"zh-CN":In,"zh-TW":Hn,en:Dn},Pe=["block","review","advise"];function Kr(e){let t=(e||"").toLowerCase();return/^en\b/.test(t)?"en":/^zh\b(?!.*\bhans\b).*\b(tw|hk|mo|hant)\b/.test(t)?"zh-TW":"zh-CN"}var kt=(e,t)=>Object.keys(e).includes(t)?e[t]:void 0;function Yr(e){let t=Xr[e],n=o=>{if(!o)return t.wholePage;let[r,a]=o.split("."),i=(r==="policy"||r==="previousPolicy")&&a&&kt(t.policyFields,a);if(i)return t.ofPolicy(t.fields[r],i);let l=o.replace(/\[\d+\].*/,"");return kt(t.fields,l)||kt(t.fields,l.split(".")[0])||o};return{...t,locale:e,fieldName:n,inWords:o=>o.replace(/draft\.([A-Za-z.]+): .*/,(r,a)=>t.malformed(n(a))),tally({counts:o}){let r=Pe.filter(a=>o[a]>0).map(a=>t.levelTally(t.levels[a],o[a]));return r.length>0?r.join(t.listComma):t.noFault},describe:({field:o,what:r,quote:a})=>t.line(o?n(o):"",r,a||""),describeUnread:({field:o,name:r})=>t.unread(r||n(o)),describeChange({kind:o,clause:r,oldClause:a}){let l=o==="dropped"&&a?t.changes.formerClause(a):a&&a!==r?`${a} → ${r}`:r;return{kind:t.changes.kinds[o],clauses:l||t.changes.unnumbered}},changeMaterial({kind:o,old:r,new:a}){return o==="added"?t.changes.materialAdded(a):o==="dropped"?t.changes.materialDropped(r):t.changes.material(r,a)},changeTally:o=>o.length===0?t.changes.none:t.changes.tally(o.length,o.filter(({explained:r})=>r).length)}}var Fn=new Map;function zn(e){let t=Kr(e),n=Fn.get(t)||Yr(t);return Fn.set(t,n),n}var Bn=100,jn=({words:{idle:e}})=>[u("div",{class:"empty"},u("p",{},e.lead),u("p",{},e.more))],Un=(e,{words:{notChecked:t},actions:{retry:n}})=>[u("div",{class:"empty"},u("h3",{class:"failed-title"},t.title),u("p",{},e),u("p",{},t.warning),n&&u("button",{type:"button",class:"empty-action","data-key":"retry",click:()=>n()},t.retry))],Vn=(e,t,n)=>{var o;return[Gr(e,n),...Qr(e,n),...ea(e,n),..._n(e,t,n),...Pn(e,t,n),...Pe.flatMap(r=>ta(e,r,n)),...e.findings.length===0&&!((o=e.notChecked)!=null&&o.length)?[u("div",{class:"empty clean"},u("p",{},n.words.clean))]:[],...Rn(e,t,n)]};function Gr(e,{words:t}){return u("ul",{class:"counts",part:"counts"},...Pe.map(n=>u("li",{"data-level":n},u("strong",{},String(e.counts[n])),t.levels[n])))}var Jr=/^privacy\//;function Qr({findings:e},{words:t,actions:{fixAll:n,maskAll:o}}){let r=e.filter(({fix:l})=>l),a=r.filter(({rule:l})=>Jr.test(l)).length;if(!n||r.length<2)return[];let s=(l,f,d)=>u("button",{type:"button",class:"row-action at-once","data-key":l,click:d},f),i=a===r.length;return[u("div",{class:"mend-all"},s("fix-all",(i?t.maskAll:t.fixAll)(r.length),()=>n()),o&&!i&&a>1&&s("mask-all",t.maskAll(a),()=>o()),u("p",{class:"mend-note"},t.fixNote))]}var Zr=["benefit","difference","innovation"];function ea({interpretation:e},{words:t,actions:{show:n}}){if(!e)return[];let o=Zr.map(r=>{let{outcome:a,evidence:s=[]}=e[r],i=t.dimensions[r],l=s.slice(0,3).map((f,d)=>n&&u("button",{type:"button",class:"link","data-key":`${r} ${d}`,"aria-label":t.dimensions.showOf(i,d+1),click:()=>n(f)},t.dimensions.show(d+1)));return u("div",{class:"dimension","data-outcome":a},u("dt",{},i),u("dd",{},u("span",{},t.dimensions.outcomes[a]),...l))});return[u("section",{class:"dimensions",part:"dimensions","aria-labelledby":"dimensions-title"},u("h3",{id:"dimensions-title"},t.dimensions.title),u("dl",{},...o))]}function ta(e,t,n){let{words:o}=n,r=e.findings.filter(m=>m.level===t),a=t==="review"?e.notChecked||[]:[],s=r.length+a.length;if(s===0)return[];let i=r.slice(0,Bn),l=m=>n.row(m,n.keyOf(m)),f=i.filter(({rule:m})=>m===Wn),d=[...i.filter(({rule:m})=>m!==Wn).map(l),...f.length>1?[oa(f.map(l),n)]:f.map(l),...a.map(m=>u("li",{class:"finding",part:"finding","data-level":"review"},u("h4",{},o.describeUnread(m)),u("p",{},m.reason)))],c=r.length-Bn,p=n.groups.get(t)||na(t,n);return p.number.textContent=String(s),p.more.textContent=c>0?o.more(c):"",p.more.hidden=c<=0,B(p.list,d),[p.section]}function na(e,{words:t,groups:n}){let o=u("span",{class:"number"}),r=u("ol",{}),a=u("p",{class:"more",hidden:!0}),i={section:u("section",{class:"group",part:"group","data-level":e,"aria-labelledby":`group-${e}`},u("h3",{id:`group-${e}`},t.levels[e],o),r,a),number:o,list:r,more:a};return n.set(e,i),i}var Wn="interpretation/change-not-explained";function oa(e,{words:t,memory:n}){let o=u("details",{class:"folded",open:n.folded,toggle:()=>{n.folded=o.open}},u("summary",{"data-key":"folded"},t.folded(e.length)),u("ol",{},...e));return u("li",{class:"fold"},o)}var ra=[["privacy/resident-id","身份证号:⟦11010519491231002X⟧","身份证号:11*************02X"],["privacy/mobile-number","写信人:李某,手机:⟦13800138000⟧","手机:138****8000"],["privacy/bank-account","户名:林建国,开户行:农行东山支行,账号:⟦6299000066048764750⟧","竞买保证金账户:户名:东山县公共资源交易中心,开户行:农行东山支行,账号:35050168730700000123"],["privacy/other-id-document","姓名:林建国,护照号码:⟦E12345678⟧","申请人提供护照、港澳通行证等有效证件复印件,咨询电话0596-87654321、12345"],["privacy/vehicle-plate","我的车牌号是⟦闽A12345⟧,昨天停在路边被拖走","执法车辆闽A1234警已到现场,挂车闽A1234挂未到"],["privacy/personal-email","来信人:林建国,邮箱:⟦linjianguo85@163.com⟧","考生请于5月8日前将报名表发送至dsxzrzyj@163.com。"],["privacy/birth-date","林建国,男,出生日期:⟦1985年3月12日⟧","1985年1月1日及以后出生,出生日期在1985年1月1日至2006年12月31日之间"],["privacy/name-list-field",`姓名 | ⟦身份证号⟧
林某 | 11010519491231002X`,`姓名 | 身份证号
林某 | 110105********002X`],["privacy/weak-mask","身份证号:⟦11010519491231****⟧","身份证号:110105********002X"],["privacy/aggregation","当事人林某,⟦男,29岁,初中文化,家住青溪镇上坪村⟧,未经批准建房。","当事人林某,男,29岁,未经批准建房。"],["privacy/home-address","家庭住址:⟦福安市城南街道东山路12号3幢502室⟧",`家庭住址:福安市城南街道东山路
住福安市青溪镇下坑村。`],["privacy/health","救助对象林建国,男,患⟦尿毒症⟧,救助金额5000元。","残疾人、孕妇、重病患者优先办理,残疾人证原件1份。"],["privacy/minor","救助对象:⟦林小宝⟧,男,8岁,家庭困难。","6周岁以下儿童免费,年满18周岁的公民可以报名。"],["privacy/third-party-name",`当事人:林建国
证人⟦黄丽芳⟧证实,林建国于2025年占用耕地。`,`当事人:林建国
林建国擅自占用耕地,林建国身份证复印件1份。`],["privacy/correspondent",`写信人:⟦林建国⟧
尊敬的⟦林建国⟧同志:您好!`,`写信人:林某某
尊敬的林先生:您好!`],["column/unknown","正文。","正文。"],["column/missing-element",`一、征收范围
位于青石镇东坪村,东至溪岸,西至县道,面积3.2亩。`,"今天,我局召开会议。"],["column/missing-tag","<html><head><title>青石县公告</title></head><body><p>正文。</p></body></html>","正文。"],["column/faulty-tag",'<head><meta name="PubDate" content="⟦2026/5/18 10:19⟧"></head><p>正文。</p>','<head><meta name="PubDate" content="2026-05-18 10:19"></head><p>正文。</p>'],["column/period-too-short","公告期:⟦2026年5月1日至2026年5月21日⟧。","公告期限:2025年3月7日至2025年4月6日。公告期内可以办理登记,登记时间为3月8日至3月20日。"],["column/date-order","公示时间:⟦2026年6月30日至2026年6月1日⟧。","公示时间:2026年12月20日至1月5日。规划期限2024-2035年。"],["column/wrong-issuer",`现将征收土地有关事项公告如下。
⟦青石县自然资源局⟧
2026年3月1日`,`现将征收土地有关事项公告如下。
青石县人民政府
2026年3月1日`],["column/document-number","根据青自然资⟦【2026】1号⟧和青政办⟦（2025）12号⟧文件。","青自然资规〔2026〕1号、丰自资规监(罚)字〔2020〕1号。"],["column/stale-remedy",`依据《政府信息公开条例》第十五条，决定不予公开。
如不服，可以自收到之日起60日内向青石县人民政府申请行政复议，⟦也可以直接向人民法院起诉⟧。
青石县自然资源局
2026年6月3日`,`依据《政府信息公开条例》第十五条，决定不予公开。
可以自收到之日起六十日内向青石县人民政府申请行政复议；对复议决定不服的，可以在收到复议决定书之日起十五日内向人民法院提起行政诉讼。
2026年6月3日`],["column/openness",`各科室：现将有关事项通知如下。
（⟦此件不予公开⟧）`,`现将有关事项通知如下。
（此件公开发布）`],["column/table-sum",`村 | 面积(亩)
东坪村 | 12.5
溪头村 | 7.3
合 计 | ⟦20.8⟧`,"拟征收土地3.2公顷（48亩），总面积3.2156公顷，其中农用地2.9871公顷、建设用地0.2285公顷。"],["column/contradiction",`法定时限：二十个工作日
承诺时限：⟦30个工作日⟧`,`法定时限：20个工作日
承诺时限：5个工作日
是否收费：是
收费标准：每件80元`],["column/misfit",`我局⟦召开⟧年度工作推进会
1月5日，我局召开会议。`,`云屏县自然资源局2025年政府信息公开工作年度报告
1月5日，我局召开会议。`],["interpretation/no-benefit","《办法》共七章三十一条,第一章为总则。","被征地农户每亩补助4000元。"],["interpretation/no-difference","《办法》共七章三十一条,第一章为总则。","以前要跑三趟。现在一趟就够。"],["interpretation/no-innovation","《办法》共七章三十一条,第一章为总则。",`创新举措
征地公告由公证员全程录像。`],["interpretation/no-policy-link","《青石县征地补偿安置办法》（青政规〔2026〕3号）已经印发。","<p><a href='/zc/1.html'>《青石县征地补偿安置办法》</a>已经印发。</p>"],["interpretation/element-missing","《办法》共七章三十一条,第一章为总则。","《办法》共七章三十一条。"],["interpretation/late","近日，县政府印发了《办法》。",""],["interpretation/not-needed-or-missing",`青石县临时用地管理办法
建设单位占用农户承包地的，应当给予补偿。本办法自2026年7月1日起施行。`,`云屏县2026年工作要点
服务企业、农户和群众。`],["interpretation/no-picture","《办法》共七章三十一条。","本办法共七章三十一条。"],["interpretation/long-sentence","⟦为了进一步规范全县范围内建设项目施工和地质勘查临时使用土地的审批管理工作切实保护耕地和永久基本农田维护被占地的农村集体经济组织和农户的合法权益结合我县重点工程多施工周期长复垦任务重监管力量相对不足的实际情况县自然资源局在深入调研广泛征求各方面意见并经过专家论证风险评估合法性审查和集体讨论决定的基础上制定了这个办法。⟧","近日，县政府依据《关于进一步规范全县范围内建设项目施工和地质勘查临时使用土地审批管理工作的指导意见》和《关于切实保护耕地和永久基本农田维护农村集体经济组织和农户合法权益的实施意见》，印发了《关于加强和改进临时用地复垦监督管理工作的若干措施（试行）》，办法自2026年7月1日起施行，施工单位可以用保函代替现金预存复垦费用。"],["validity/missing-part",`一、征收目的
因公共利益需要征收土地。
⟦三、⟧公告期限
公告期限为十个工作日。`,`一、名称修改。改为青石县办法。
二、删去第五条。
三、施行日期。即日起施行。
四、其他事项。照原文执行。`],["validity/placeholder","公示期为⟦2026年X月X日⟧至⟦2026年×月×日⟧。","单位:  万元。材料待补正的,一次告知。"],["validity/template-residue",`发布机构:⟦undefined⟧
浏览次数:⟦null⟧
⟦NaN-NaN-NaN NaN:NaN⟧`,"抽查发现“null”“(此处填写…)”“[图片]”等字样,页面显示undefined的已修复。"],["validity/garbled","关于⟦锟斤拷⟧的通知","上垟(yáng)乡、垱(dàng)头村、六(lù)安路口;서울(首尔)来访,韩国한국土地;听听意见;比例1:50-1000。"],["validity/outdated","请到县⟦国土资源局⟧办理登记。","起诉期限由三个月内提起行政诉讼改为六个月，不再要求提供组织机构代码证。"],["validity/foreign-place",`现将有关事项公告如下。
⟦沭阳县⟧自然资源局
2026年3月1日`,"地块位于泸州市泸县，报四川省自然资源厅备案。"],["validity/hijacked","国务院办公厅⟦滚球体育⟧推进公共资源配置领域政府信息公开的意见","公安机关严厉打击跨境赌博犯罪，“百家乐”“六合彩”等网络赌博平台均属违法，请勿参与。"],["validity/bad-link","<p>请下载<a href=''>⟦附件1：申请表.doc⟧</a>填写。</p>","收到此类短信,请勿点击链接,切勿随意点击下载,不要提供验证码。"],["validity/repeated",`不动产登记中心周末照常受理个人住房登记业务。
请申请人带齐身份证明、购房合同和完税凭证,通过微信小程序预约后到一楼大厅取号办理。
窗口不受理现场补号。
⟦请申请人带齐身份证明、购房合同和完税凭证，通过微信小程序预约后到一楼大厅取号办理⟧。`,`一、首次登记
收费
按照规定免收不动产登记费和工本费。
二、转移登记
收费
按照规定免收不动产登记费和工本费。`],["validity/twin",`⟦6月3日,黄岭县自然资源局组织干部职工到山口镇开展耕地保护宣传活动。活动现场悬挂横幅、摆放展板,向过往群众发放宣传手册,讲解永久基本农田不得擅自占用、农村建房必须先办手续的规定。
工作人员还走进田间地头,同种粮大户面对面交流,了解耕地流转、地力培肥和灌溉设施方面的困难,对群众提出的问题逐一登记、当场答复,不能当场答复的约定了回访时间。
活动共发放手册230份,解答咨询41人次,进一步增强了干部群众自觉保护耕地的意识,营造了全社会共同守护粮食安全的良好氛围。⟧`,"黄岭县自然资源局近日完成山口镇高标准农田的竣工验收。验收组查看了机耕路、灌排沟渠和泵站的运行情况,抽测了土层厚度和平整度,核对了施工图纸与工程量清单,认为项目达到设计要求,同意通过验收,并要求施工单位在汛期之前完成两处渠段的加固,由镇里落实管护人员,建立巡查台账,保证工程长期发挥作用,让种粮农户切实得到好处。"],["validity/no-substance",`⟦会议强调，要提高政治站位，高度重视自然资源工作，切实增强责任感和使命感。
要坚定不移推进高质量发展，凝心聚力，攻坚克难，奋力谱写自然资源事业新篇章。
会议要求，各单位要压实责任，狠抓落实，真抓实干，确保各项工作落地见效。
大家纷纷表示，要以饱满的热情、昂扬的斗志投入到工作中去，推动各项工作再上新台阶。
会议号召全体同志砥砺前行，守正创新，勇于担当，为建设美丽家园作出新贡献。⟧`,`3月5日，县自然资源局召开会议，部署汛期地质灾害防治。
会议强调，要高度重视，压实责任，狠抓落实。`],["validity/off-topic","秋季⟦养生⟧要注意润肺，适当进补，按摩穴位、泡脚都能改善失眠，提高免疫力，健脾祛湿，少吃辛辣，多补充维生素，不要熬夜。","补充耕地的坡度要求有什么变化？专家说：“笔者认为，耕地坡度仍按以往要求执行。”"],["validity/script","根据中华人民共和⟦國⟧矿产资源法，由⟦國⟧家公园管理局⟦負責⟧实施。","乾隆年间的著作，宫商角徵羽，於潜镇，氾水，瞭望塔，狼藉。"]],aa=new Map(ra.map(([e,t,n])=>[e,{hit:t,silent:n}])),qn=e=>aa.get(e);var sa=/`([^`]+)`|\*{3,}|\*\*([^*\s\p{P}](?:[^*]*[^*\s\p{P}])?)\*\*|\\([!-/:-@[-`{-~])/gu;function Et(e){let t=[],n=0;for(let o of e.matchAll(sa)){let[r,a,s,i]=o,l=o.index;l>n&&t.push(e.slice(n,l)),a!==void 0?t.push(u("code",{},a.trim()||a)):s!==void 0?t.push(u("strong",{},s)):t.push(i||r),n=l+r.length}return n<e.length&&t.push(e.slice(n)),t}var ia=/^#{1,6}\s+(.+)$/,la=/^\s{0,3}(?:([-*+])|\d{1,9}[.)])\s+(.*)$/,ca=/^\s{0,3}(```+|~~~+)/;function Xn(e,t){let n=[],o=e.split(/\r?\n/),r=[],a=null,s=()=>{r.length>0&&n.push(u("p",{},...Et(r.join(`
`)))),r=[]};for(let i=0;i<o.length;i++){let l=o[i],f=ca.exec(l),d=ia.exec(l),c=la.exec(l);if((f||d||c||l.trim()==="")&&s(),c||(a=null),f){let p=i+1;do i++;while(i<o.length&&!o[i].trim().startsWith(f[1]));n.push(u("pre",{},u("code",{},o.slice(p,i).join(`
`))))}else d?n.push(u(t,{},...Et(d[1]))):c?(a||(a=u(c[1]?"ul":"ol",{}),n.push(a)),a.append(u("li",{},...Et(c[2])))):l.trim()!==""&&r.push(l.trim())}return s(),n}function Kn(e,t,n){let{words:o,memory:r}=n,a=`explain-${t}`,s=u("div",{class:"explained",part:"explanation",id:a,hidden:!0}),i=u("button",{type:"button",class:"row-action","data-key":`${t} explain`,"aria-expanded":"false","aria-controls":a,click:()=>d(s.hasAttribute("hidden"))},o.row.explain),l=!1,f=async()=>{B(s,[u("p",{},o.explain.loading)]);try{B(s,da(await n.explain(e),o)),l=!0}catch{B(s,[u("p",{},o.explain.failed)])}},d=c=>{s.hidden=!c,i.setAttribute("aria-expanded",String(c)),c?r.explained.add(t):r.explained.delete(t),c&&!l&&f()};return r.explained.has(t)&&d(!0),{button:i,region:s}}function da({name:e,title:t,level:n,basis:o,documentation:r},a){let s=n==="off"?a.levelOff:a.levels[n];return[u("h5",{class:"explained-title"},t),u("p",{class:"explained-level"},a.explain.level(s)),...Xn(r,"h5"),...o.length>0?[u("h5",{},a.explain.clauses),u("ul",{},...o.map(i=>u("li",{},i.title)))]:[],...fa(e,a)]}function fa(e,{explain:t}){let n=qn(e);if(!n)return[];let{hit:o,silent:r}=n,a=o.includes("⟦")?t.found:t.missing;return[u("h5",{},t.example),u("p",{class:"example-label"},a),u("pre",{class:"example"},...ua(o)),...r?[u("p",{class:"example-label"},t.silent),u("pre",{class:"example"},r)]:[]]}var ua=e=>e.split(/⟦([^⟧]*)⟧/).map((t,n)=>n%2===1?u("mark",{},t):t).filter(t=>t!=="");function Yn(e){let t=new Map;return new Map(e.map(n=>{let o=(t.get(n.fingerprint)||0)+1;return t.set(n.fingerprint,o),[n,`${n.fingerprint}#${o}`]}))}function Gn(){let e=new Map;return{row(t,n,o,r){var E;let a=!!(o.actions.except&&((E=r.excusable)!=null&&E.call(r,t))),{level:s,what:i,how:l,quote:f,count:d,field:c,why:p,fix:m,rule:h}=t,g=JSON.stringify([s,i,l,f,d,c,p,m==null?void 0:m.title,h,a]),x=e.get(n);if(x&&x.looks===g)return x.held.finding=t,x.node;let b={finding:t},v=pa(b,n,o,a);return e.set(n,{looks:g,held:b,node:v}),v},sweep(t){for(let n of e.keys())t.has(n)||e.delete(n)}}}function pa(e,t,n,o){let{words:r,actions:a}=n,{level:s,what:i,how:l,quote:f,count:d,field:c,why:p,fix:m}=e.finding,h=(v,E,S,y)=>u("button",{type:"button",class:v==="fix"?"row-action fix":"row-action","data-key":`${t} ${v}`,click:S,...y},E),{jump:g,fix:x}=a,b=a.explain&&Kn(e.finding.rule,t,n);return u("li",{class:"finding",part:"finding","data-level":s,"data-key":t,tabindex:"-1"},u("h4",{},i),u("p",{class:"where"},u("span",{class:"chip"},r.fieldName(c)),f&&u("q",{},f),d>1&&u("span",{class:"times"},r.row.times(d))),u("p",{class:"how"},u("b",{},r.row.how),u("span",{},l)),p.length>0&&u("details",{class:"why"},u("summary",{"data-key":`${t} why`},r.row.why(p.map(({title:v})=>v).join(r.itemComma)))),u("div",{class:"row-actions"},g&&c&&h("jump",r.row.jump,()=>g(e.finding)),x&&m&&h("fix",r.row.fix,()=>x(e.finding),{title:m.title}),b==null?void 0:b.button,o&&h("except",r.row.except,()=>n.except(e.finding))),b==null?void 0:b.region)}var ma=12e3;function Jn(e){let t=u("div",{class:"toast",id:"toast",part:"toast",hidden:!0}),n,o=()=>{t.hidden=!0},r=()=>{clearTimeout(n),n=setTimeout(()=>t.matches(":hover, :focus-within")?r():o(),ma)};return t.addEventListener("keydown",a=>{a.key==="Escape"&&o()}),{element:t,say(a,{kind:s="done",action:i,link:l}={}){t.dataset.kind=s;let f=()=>{o(),i==null||i.run()},d=Oe(l==null?void 0:l.href);B(t,[u("span",{class:"toast-text"},a),...i?[u("button",{type:"button",click:f},i.label)]:[],...d?[u("a",{href:d,target:"_blank",rel:"noopener"},l==null?void 0:l.label)]:[],u("button",{type:"button",class:"close","aria-label":e(),click:o},"×")]),t.hidden=!1,r()},stop:()=>clearTimeout(n)}}var ha=340,ga=620;function Qn(e,t){let n=u("h2",{class:"title",id:"title",tabindex:"-1"}),o=u("p",{class:"badge",id:"verdict",part:"verdict"}),r=u("p",{class:"note",id:"note",part:"note"}),a=u("div",{class:"list",id:"list",part:"list"}),s=u("section",{class:"shell",part:"panel","aria-labelledby":"title"},u("div",{class:"head",part:"head"},n,o),a,u("div",{class:"foot",part:"foot"},r,u("slot",{name:"foot"}))),i=u("p",{class:"unseen",id:"announcement",role:"status","aria-live":"polite"}),l=Jn(()=>e.words.closeToast),f=u("div",{},s,i,l.element);t.append(f);let d=Cn(i),c=Gn(),p=new Map,m={changes:!0,folded:!1,twins:new Set,explained:new Set},h=new Map,g=new Map,x=null,b=!0,v=new ResizeObserver(([{contentRect:k}])=>{let{width:w}=k;s.dataset.width=w<ha?"narrow":w<ga?"middle":"wide"}),E=k=>a.querySelector(`[data-key="${CSS.escape(k)}"]`),S=(k,w)=>{l.say(k,w),d(k,{again:!0})},y=k=>{(document.activeElement===document.body||document.activeElement===null)&&!(k!=null&&k.isConnected)&&n.focus()},A=()=>({words:e.words,actions:e.actions,memory:m,groups:p,keyOf:k=>g.get(k)||"",row:(k,w)=>c.row(k,w,A(),(x==null?void 0:x.kind)==="report"?x.given:{}),explain:k=>{let w=h.get(k);if(w)return w;let{explain:C}=e.actions,F=C?C(k):Promise.reject(new Error(`nobody explains ${k}`));return h.set(k,F),F.catch(()=>h.delete(k)),F},except:async k=>{let{words:w,reviewer:C}=e,{except:F}=e.actions,J=t.activeElement;if(!F||(x==null?void 0:x.kind)!=="report")return;let X=x.given.today,oe=await un(f,w,{finding:k,reviewer:C,today:X,save:F});oe==="made"&&S(w.exceptions.saved),oe==="failed"&&S(w.exceptions.failed,{kind:"failed"}),y(J)},takeBack:async k=>{var C,F;let w=t.activeElement;try{await((F=(C=e.actions).unexcept)==null?void 0:F.call(C,k)),S(e.words.exceptions.takenBack)}catch{S(e.words.exceptions.failed,{kind:"failed"})}y(w)}}),M=()=>{let{words:k}=e,w=b||!x?"checking":x.kind==="report"?x.report.verdict:x.kind;f.lang=k.locale,s.setAttribute("aria-busy",String(w==="checking")),n.textContent=k.title,o.dataset.verdict=w,o.textContent=k.verdicts[w];let{notes:C}=k;w==="not-checked"?r.textContent=C.notChecked:w==="block"&&(x==null?void 0:x.kind)==="report"?r.textContent=C.block(x.report.counts.block):r.textContent=w==="block"?"":C[w]},O=()=>{var J,X;let{scrollTop:k}=a;if(M(),!x)return;let w=(J=t.activeElement)==null?void 0:J.closest("[data-key]"),C=w&&a.contains(w)?w.getAttribute("data-key"):null;g=x.kind==="report"?Yn(x.report.findings):new Map;let F=A();x.kind==="idle"?B(a,jn(F)):x.kind==="not-checked"?B(a,Un(x.reason,F)):B(a,Vn(x.report,x.given,F)),c.sweep(new Set(g.values())),k>0&&(a.scrollTop=k),C&&t.activeElement!==w&&((X=E(C))==null||X.focus({preventScroll:!0}))},U=()=>Array.from(a.querySelectorAll("button.fix"));return{frame:f,start(){v.observe(e),M()},stop(){v.disconnect(),l.stop()},renew(){h.clear(),c.sweep(new Set),p.clear(),O()},checking(){b=!0,M()},show(k){x=k,b=!1,O()},pointAt(k){let w=k&&g.get(k);for(let C of a.querySelectorAll(".finding"))C.classList.toggle("here",w!==void 0&&C.getAttribute("data-key")===w)},focusRow(k){let w=E(g.get(k)||"");if(!w)return!1;let C=w.closest("details");return C&&(C.open=!0),w.scrollIntoView({block:"nearest"}),w.focus(),!0},fixIndex(k){let w=`${g.get(k)} fix`;return Math.max(0,U().findIndex(C=>C.dataset.key===w))},focusAfterFix(k){let w=U();(w[Math.min(k,w.length-1)]||a.querySelector(".row-action")||e.focusAnchor||n).focus()},focusTitle:k=>n.focus(k),announce:k=>d(k),say:S}}var xe,be,R,Z=class extends HTMLElement{constructor(){super();ye(this,"focusAnchor",null);ye(this,"reviewer","");ve(this,xe,{});ve(this,be,this.attachShadow({mode:"open"}));ve(this,R,Qn(this,_(this,be)));_(this,be).adoptedStyleSheets=[Tn()]}connectedCallback(){_(this,R).start()}disconnectedCallback(){_(this,R).stop()}attributeChangedCallback(){_(this,R).renew()}get actions(){return _(this,xe)}set actions(n){Mt(this,xe,n),_(this,R).renew()}get locale(){return this.words.locale}set locale(n){this.setAttribute("locale",n)}get words(){return zn(this.getAttribute("locale"))}showIdle(){_(this,R).show({kind:"idle"})}showChecking(){_(this,R).checking()}showNotChecked(n){_(this,R).show({kind:"not-checked",reason:n})}showReport(n,o={}){_(this,R).show({kind:"report",report:n,given:o})}pointAt(n){_(this,R).pointAt(n)}focusRow(n){return _(this,R).focusRow(n)}fixIndex(n){return _(this,R).fixIndex(n)}focusAfterFix(n){_(this,R).focusAfterFix(n)}focus(n){_(this,R).focusTitle(n)}announce(n){_(this,R).announce(n)}say(n,o){_(this,R).say(n,o)}summary(n){return cn(_(this,R).frame,this.words,n)}confirm(n){return dn(_(this,R).frame,this.words,n,this.reviewer)}};xe=new WeakMap,be=new WeakMap,R=new WeakMap,ye(Z,"observedAttributes",["locale"]);customElements.get("xianshen-panel")||customElements.define("xianshen-panel",Z);var Zn=e=>typeof(e==null?void 0:e.html)=="function"&&typeof(e==null?void 0:e.onChange)=="function";function ie(e){let t=e.root();if(!t)return null;let n=t.ownerDocument.defaultView;return n&&n!==window?n.frameElement:t}var xa=e=>{let t=ie(e);return t!=null&&t.id?`${e.name} #${t.id}`:e.name};function eo(e){var a,s,i;let t=pe(e),n=t.filter(({source:l})=>!l),o=n.length>0?n:t;for(let l of t)l!==o[0]&&((a=l.dispose)==null||a.call(l));if(o.length===1)return o[0];if(o.length===0)throw new Error("attach: options.editor is missing, and no editor was found; hand over the editor or an adapter for it");let r=o.map(xa).join(", ");throw(i=(s=o[0]).dispose)==null||i.call(s),new Error(`attach: options.editor is missing, and there are ${o.length} editors: ${r}`)}function to(e,t){let n=e instanceof HTMLFormElement,o=e instanceof HTMLElement&&!n?e:null,r;if(t?r=Zn(t)?t:me(ba(t,n?e:document)):n||e===document?r=eo(e):Zn(e)?r=e:r=wa(e,o),!n&&!ie(r))throw new Error("attach: the editor is not ready, so that its form is not known; hand over the form");let a=n?e:ya(r,o);return{form:a,scope:a||document,adapter:r}}var ba=(e,t)=>typeof e=="string"?ae("options.editor",e,t):e;function wa(e,t){let n=t&&pe(t);return n&&n.length>0?eo(t):me(e)}function ya(e,t){let n=ie(e)||t;return n instanceof HTMLTextAreaElement?n.form:(n==null?void 0:n.closest("form"))||null}function no(e,{form:t,adapter:n},o){if(e!==void 0){let s=typeof e=="string"?ae("options.panel",e,document):e;if(!(s instanceof Z))throw new Error("attach: options.panel: an <xianshen-panel> is needed");return o&&s.setAttribute("locale",o),{panel:s,isOwn:!1}}let r=new Z;o&&r.setAttribute("locale",o);let a=t||ie(n);return a?a.after(r):document.body.append(r),{panel:r,isOwn:!0}}function oo(e,t){if(e.root())return()=>{};let n=setInterval(()=>{e.root()&&(clearInterval(n),t())},100);return()=>clearInterval(n)}function va(e,t){if(e==null)throw new Error("attach: options.column is missing: which column the page is of is never guessed");return typeof e!="string"?ge("options.column",e,t):/^[#.[]/.test(e)?ge("options.column",ae("options.column",e,t),t):{element:null,read:()=>e}}function ro(e,{adapter:t,scope:n,today:o}){let{read:r,policies:a=()=>({})}=e,s=()=>{if(!t.root())throw new Error("the editor is not ready");return{body:t.html(),format:t.format,today:o()}};if(r)return{fields:new Map,read:()=>({...s(),...r()})};let i=va(e.column,n),l=ie(t),f=gn(e.fields||{},n,d=>d===i.element||!!(l&&(l===d||l.contains(d))));return f.set("column",i),{fields:f,read(){let d={};for(let[g,x]of f){let b=g.startsWith("meta.")?x.read():"";b.trim()!==""&&(d[g.slice(5)]=b)}let c=f.get("title").read(),{body:p,format:m,today:h}=s();return{column:i.read(),title:c,body:p,format:m,today:h,meta:d,...a()}}}}var ka=/^\d{4}-\d{2}-\d{2}$/;function ao({given:e,by:t,today:n,words:o,onChange:r}){let a=[...e],s=i=>{a=i,r([...a])};return{all:()=>[...a],record:()=>a.map(({on:i,...l})=>l),add(i,{kind:l,reason:f,until:d,by:c}){if(!he(i).includes(l))throw new Error(o.notExcusable);let p=(t()||c||"").trim();if(p===""||!(f!=null&&f.trim()))throw new Error(o.needsReason);let m=n();if(d?!ka.test(d)||d<m:l!=="false-positive")throw new Error(o.needsEnd);let{fingerprint:h}=i,g={fingerprint:h,kind:l,reason:f.trim(),by:p,on:m,...d&&{until:d}};s([...a.filter(x=>x.fingerprint!==h),g])},remove({fingerprint:i}){s(a.filter(l=>l.fingerprint!==i))}}}var Ea=`
.xianshen-field { margin: 4px 0 0; padding: 0; list-style: none; font-size: 13px; }
.xianshen-field[hidden] { display: none; }
.xianshen-field [data-level=block] { color: var(--xianshen-block, #b3261e); }
.xianshen-field [data-level=review] { color: var(--xianshen-review, #8a5200); }
.xianshen-field [data-level=advise] { color: var(--xianshen-advise, #1f5f8b); }
`,De=null;function $a(){De||!("adoptedStyleSheets"in document)||(De=new CSSStyleSheet,De.replaceSync(Ea),document.adoptedStyleSheets=[...document.adoptedStyleSheets,De])}var Sa=0;function Ta(e){let t=document.createElement("ul");t.id=`xianshen-field-${++Sa}`,t.className="xianshen-field",t.hidden=!0;let n=e.getAttribute("aria-describedby"),o={element:e,list:t,described:n,invalid:e.getAttribute("aria-invalid")};return e.after(t),e.setAttribute("aria-describedby",n?`${n} ${t.id}`:t.id),o}function so(e,t,n){n===null?e.removeAttribute(t):e.setAttribute(t,n)}function io(e){$a();let t=new Map;for(let[n,{element:o}]of e)o&&t.set(n,Ta(o));return{show(n){for(let[o,{element:r,list:a}]of t){let s=n.filter(({field:l})=>l===o);a.hidden=s.length===0,a.textContent="";for(let{level:l,what:f}of s){let d=document.createElement("li");d.dataset.level=l,d.textContent=f,a.append(d)}let i=s.some(({level:l})=>l==="block");r.setAttribute("aria-invalid",String(i)),r.dataset.xianshenLevel=s.length===0?"":i?"block":s[0].level}},remove(){for(let{element:n,list:o,described:r,invalid:a}of t.values())o.remove(),so(n,"aria-describedby",r),so(n,"aria-invalid",a),delete n.dataset.xianshenLevel}}}var $t=["advise","review","block"],we=e=>`xianshen-${e}`,Ie={block:{fill:"var(--xianshen-block-mark, #fbd9d6)",line:"var(--xianshen-block-line, #b3261e)",decoration:"wavy"},review:{fill:"var(--xianshen-review-mark, #ffecc2)",line:"var(--xianshen-review-line, #b06a00)",decoration:"wavy"},advise:{fill:"var(--xianshen-advise-mark, #dcecf8)",line:"var(--xianshen-advise-line, #1f5f8b)",decoration:"dotted"}};var uo=(e,t)=>({left:Math.max(e.left,t.left),top:Math.max(e.top,t.top),right:Math.min(e.right,t.right),bottom:Math.min(e.bottom,t.bottom)}),St=({left:e,top:t,right:n,bottom:o},{x:r,y:a})=>({left:e+r,top:t+a,right:n+r,bottom:o+a});function po(e){let{left:t,top:n}=e.getBoundingClientRect();return{x:t+e.clientLeft,y:n+e.clientTop}}function lo(e){let t=e.ownerDocument.defaultView,n={left:0,top:0,right:t.innerWidth,bottom:t.innerHeight};for(let o=e;o&&!(o.localName==="body"||o.localName==="html");o=o.parentElement){if(t.getComputedStyle(o).overflow==="visible")continue;let{x:r,y:a}=po(o);n=uo(n,{left:r,top:a,right:r+o.clientWidth,bottom:a+o.clientHeight})}return n}function co(e,{left:t,top:n,right:o,bottom:r}){e.style.left=`${t}px`,e.style.top=`${n}px`,e.style.width=`${Math.max(0,o-t)}px`,e.style.height=`${Math.max(0,r-n)}px`}function Ca(e){let t=0;for(let n=e;n;n=n.parentElement)t=Math.max(t,Number.parseInt(getComputedStyle(n).zIndex,10)||0);return t+1}var fo=e=>{var t;return((t=e.ownerDocument.defaultView)==null?void 0:t.frameElement)??null};function mo(e){let t=null,n=[],o=[],r=null,a=0,s=()=>{let d=e();if(!t||(t.textContent="",!d||n.length===0))return;let c=d.ownerDocument===document?null:fo(d),p=c?po(c):{x:0,y:0},m=St(lo(d),p),h=c?uo(m,lo(c)):m;co(t,h),t.style.zIndex=String(Ca(c??d));for(let{level:g,range:x}of n){let{fill:b,line:v}=Ie[g];for(let E of x.getClientRects()){let S=document.createElement("div");S.className=`mark ${we(g)}`,S.style.position="absolute",S.style.boxSizing="border-box",S.style.background=b,S.style.borderBottom=`2px solid ${v}`,co(S,St(St(E,p),{x:-h.left,y:-h.top})),t.append(S)}}},i=()=>{cancelAnimationFrame(a),a=requestAnimationFrame(s)},l=d=>{if(r===d)return;for(let h of o)h();r=d;let c=new Set([window,d.ownerDocument.defaultView]),p=new ResizeObserver(i);p.observe(d);let m=fo(d);m&&d.ownerDocument!==document&&p.observe(m),o=[()=>p.disconnect()];for(let h of c)for(let g of["scroll","resize"])h.addEventListener(g,i,{capture:!0,passive:!0}),o.push(()=>h.removeEventListener(g,i,{capture:!0}))},f=()=>{for(let d of o)d();o=[],r=null,cancelAnimationFrame(a),t==null||t.remove(),t=null};return{show(d){n=d;let c=e();if(!c||n.length===0)return f();t||(t=document.createElement("div"),t.className="xianshen-marks",t.setAttribute("aria-hidden","true"),t.style.position="fixed",t.style.overflow="hidden",t.style.pointerEvents="none",t.style.mixBlendMode="multiply",document.body.append(t)),l(c),s()},dispose:f}}var Aa=$t.map(e=>{let{fill:t,line:n,decoration:o}=Ie[e];return`::highlight(${we(e)}) { background-color: ${t}; text-decoration-line: underline; text-decoration-style: ${o}; text-decoration-color: ${n}; }`}).join(`
`),ho=new WeakSet;function Na(e){let t=e.getRootNode();if(ho.has(t)||!("adoptedStyleSheets"in t))return;ho.add(t);let{CSSStyleSheet:n}=e.ownerDocument.defaultView,o=new n;o.replaceSync(Aa),t.adoptedStyleSheets=[...t.adoptedStyleSheets,o]}var go=new WeakMap;function xo(e,t,n){let o=e.CSS.highlights,r=go.get(o)??new Map;go.set(o,r),n.length>0?r.set(t,n):r.delete(t);let a=Array.from(r.values()).flat();$t.forEach((s,i)=>{let l=new e.Highlight(...a.filter(f=>f.level===s).map(({range:f})=>f));l.priority=i,o.set(we(s),l)})}function bo(e){let t=null,n=mo(e),o={show(r){let a=e(),s=(a==null?void 0:a.ownerDocument.defaultView)??null;if(t&&t!==s&&"highlights"in t.CSS&&xo(t,o,[]),t=s,!a||!s)return n.show([]);if(!("highlights"in s.CSS))return n.show(r);Na(a),xo(s,o,r)},dispose(){o.show([]),n.dispose()}};return o}function wo(e,t,n,o){let{body:r}=e,s=!!o.source||(e.format||"html")!=="html"?r:D(r),i=[];for(let l of n.findings){if(l.field!=="body"||l.start==null||l.end==null)continue;let f=s===r?{start:l.start,end:l.end}:Ve(r,s,l);f&&i.push({finding:l,place:f})}return{report:n,draft:e,key:t,body:r,text:s,placed:i,carry:je(s)}}function*Oa(e){let t=e.ownerDocument.createTreeWalker(e,NodeFilter.SHOW_TEXT);for(let n=t.nextNode();n;n=t.nextNode())yield n}function le(e,t){let n=e.root();if(!n||e.source)return()=>null;let o=Ee(e.textNodes?e.textNodes():Oa(n)),r=t.carry(o.text);return a=>{let s=r(a);return s&&It(o,s)}}function Ma(e){let{requestIdleCallback:t,cancelIdleCallback:n}=window;if(!t){let r=setTimeout(e,30);return()=>clearTimeout(r)}let o=t(e,{timeout:150});return()=>n(o)}function yo({adapter:e,shown:t,onPoint:n,onRoot:o}){let r=[],a=null,s=bo(e.root),i=!1,l=()=>{},f=()=>{var b;let h=a==null?void 0:a.root,g=h==null?void 0:h.ownerDocument.getSelection(),x=g==null?void 0:g.anchorNode;!h||!g||!x||!h.contains(x)||n((b=r.find(({range:v})=>v.isPointInRange(x,g.anchorOffset)))==null?void 0:b.finding)},d=()=>{l(),i||(l=Ma(m))},c=h=>{let{ownerDocument:g}=h,x=new MutationObserver(d);x.observe(h,{childList:!0,characterData:!0,subtree:!0}),g.addEventListener("selectionchange",f);let b=o(h);a={root:h,leave:()=>{x.disconnect(),g.removeEventListener("selectionchange",f),b()}}},p=()=>{let h=e.root();return a&&a.root!==h&&(a.leave(),a=null),h&&!a&&c(h),a};function m(){if(l(),i)return;r=[];let h=t(),g=p();if(h&&g&&h.placed.length>0){let x=le(e,h);for(let{finding:b,place:v}of h.placed){let E=x(v);E&&r.push({finding:b,range:E})}}s.show(r.map(({finding:x,range:b})=>({level:x.level,range:b}))),f()}return{drawSoon:d,stop(){i=!0,l(),s.dispose(),a&&a.leave(),a=null}}}var Tt=e=>e.flatMap(({fix:t})=>(t==null?void 0:t.edits)||[]).sort((t,n)=>t.start-n.start);function vo({adapter:e,fields:t,nameOf:n,words:o}){let r=c=>{for(let p=0;p<c;p++)e.undo()},a=(c,p)=>(e.html()!==c&&r(p),e.html()===c?o.notTaken:o.notRestored);async function s(c,p){let m=p.map(le(e,c));if(m.includes(null))return{steps:0,took:!1,failure:o.moved};if(e.replaceAll){let h=p.map(({text:g},x)=>({range:m[x],text:g}));return{steps:1,took:await e.replaceAll(h)}}for(let h=0;h<p.length;h++){let g=p[p.length-1-h],x=le(e,c)(g);if(!x||!await e.replace(x,g.text))return{steps:h+1,took:!1}}return{steps:p.length,took:!0}}async function i(c,p){let m=[],h=0,g="",x=c.text===c.body;for(let y of p){let A=c.placed.find(w=>w.finding===y),{start:M,fix:O}=y,U={start:M??0,edits:(O==null?void 0:O.edits)||[]},k=A&&(x?U.edits:zt(c.body,U,A.place));k?(m.push(...k),h++):g=A?o.encoded:o.moved}if(h===0)return{done:h,failure:g};m.sort((y,A)=>y.start-A.start);let b=e.html(),v=await s(c,m);if(v.failure)return{done:0,failure:v.failure};let E=e.html(),S=x?j(E)===j(Y(c.body,m)):$e(c.body,E,m);return v.took&&S?{done:h,undo:()=>r(v.steps),failure:g}:{done:0,failure:a(b,v.steps)}}async function l(c,p){if(e.html()!==c.body)return{done:0,failure:o.moved};let m=Tt(p);return await e.source.replace(m)&&e.html()===Y(c.body,m)?{done:p.length,undo:()=>r(1)}:{done:0,failure:a(c.body,1)}}async function f(c,p){let{load:m}=e;if(!m)return{done:0,failure:o.byHand};let h=e.html(),g=Y(c.body,Tt(p)),x=async()=>{await m.call(e,h)};return await m.call(e,g)&&Bt(c.body,g,e.html())?{done:p.length,undo:x}:(await x(),{done:0,failure:e.html()===h?o.notTaken:o.notRestored})}async function d(c,p){return wn(t.get(c),Tt(p))?{done:p.length,undo:()=>document.execCommand("undo")}:{done:0,failure:o.fieldByHand(n(c))}}return async(c,p)=>{let m={done:0,undo:()=>{},failure:""},h=p.filter(({field:E="body"})=>E==="body"),g=h.filter(E=>c.placed.some(S=>S.finding===E)&&!Ue(c.body,E.start??0)),x=h.filter(E=>!g.includes(E)),b=p.filter(E=>!h.includes(E)),v=async(E,S)=>{if(E.length===0)return;let y=await S();m.done+=y.done,m.undo=y.undo||m.undo,m.failure=y.failure||m.failure};e.source?await v(h,()=>l(c,h)):(await v(g,()=>i(c,g)),g.length===0&&await v(x,()=>f(c,x)));for(let E of new Set(b.map(({field:S})=>S||""))){let S=b.filter(y=>y.field===E);await v(S,()=>d(E,S))}return m}}var He=new Map,ne=null;function ko(...e){let t=ne,n=He.get(this);return n?n(t,e):Reflect.apply(t,this,e)}function _a(e,t){return He.set(e,t),ne||(ne=HTMLFormElement.prototype.submit,HTMLFormElement.prototype.submit=ko),()=>{He.delete(e),He.size===0&&ne&&HTMLFormElement.prototype.submit===ko&&(HTMLFormElement.prototype.submit=ne,ne=null)}}function La(e,t){let n=null,o=new Map,r=s=>{let i=o.get(s);if(i)return i;let l=(...f)=>t(s||ne,f);return o.set(s,l),l},{submit:a}=e;return typeof a!="function"?()=>{}:(Object.getOwnPropertyDescriptor(e,"submit")&&(n=a),Object.defineProperty(e,"submit",{configurable:!0,enumerable:n!==null,get:()=>r(n),set:s=>{n=s}}),()=>{Reflect.deleteProperty(e,"submit"),n&&(e.submit=n)})}function Eo({drafts:e,publish:t}){for(let[n,o]of Object.entries({drafts:e,publish:t}))try{o&&document.querySelector(o)}catch{throw new Error(`attach: options.gate.${n}: not a selector: ${o}`)}}function $o(e,{allowed:t,record:n,drafts:o,publish:r}){let a=!1,s=!1,i=!1,l=Number.NEGATIVE_INFINITY,f=null,d=null,c=y=>!!(o&&(y!=null&&y.matches(o))),p=()=>{d==null||d.remove(),d=null},m=y=>{p(),d=document.createElement("input"),d.type="hidden",d.name="xianshen",d.value=y,e.append(d)},h=y=>{a=!0;try{return y()}finally{a=!1}},g=async y=>{if(!(s||performance.now()-l<1e3)){s=!0;try{let A=await t();if(!A.ok||i)return;m(n(A)),h(y)}finally{s=!1}}},x=(y,A)=>{let M=()=>Reflect.apply(y,e,A);if(a)return M();g(()=>{l=performance.now(),M()})},b=y=>{if(y.target!==e||a)return;let A=y.submitter===void 0?f:y.submitter;if(c(A))return p();y.preventDefault(),y.stopImmediatePropagation(),g(()=>{if(!y.isTrusted)return e.dispatchEvent(new Event(y.type,y));let M=O=>{O.defaultPrevented||(l=performance.now())};addEventListener("submit",M);try{e.requestSubmit(A)}finally{removeEventListener("submit",M)}})},v=y=>{let A=y.composedPath()[0];if(!(A instanceof Element))return;let M=A.closest("button, input");(M==null?void 0:M.form)===e&&/^(submit|image)$/.test(M.type)&&(f=M,setTimeout(()=>{f=null}));let O=r&&!a?A.closest(r):null;!(O instanceof HTMLElement)||c(O)||(y.preventDefault(),y.stopImmediatePropagation(),g(()=>O.click()))};addEventListener("submit",b,!0),addEventListener("click",v,!0);let E=_a(e,x),S=La(e,x);return{changed(){a||p()},detach(){i=!0,p(),removeEventListener("submit",b,!0),removeEventListener("click",v,!0),S(),E()}}}var Ra=(e,{findings:t,notChecked:n=[]})=>JSON.stringify([e,t.map(({fingerprint:o})=>o),n]);function So({check:e,isCurrent:t,panel:n,words:o,reasonOf:r,jump:a,exceptions:s}){let i=null,l=null;async function f({title:m,lead:h,findings:g=[],retry:x=!1}){var v;let b=await n.summary({title:m,lead:h,findings:g,retry:x});return b==="retry"?!0:(b?a(b):(v=n.focusAnchor)==null||v.focus(),!1)}async function d({key:m,result:h}){let g=Ra(m,h);if((i==null?void 0:i.about)===g)return i.confirmed;let x=h.findings.filter(({level:E})=>E==="review"),b=h.notChecked||[],v=await n.confirm([...x.map(n.words.describe),...b.map(n.words.describeUnread)]);return v&&(i={about:g,confirmed:v}),v}let c=({draft:m,result:h},g)=>{let{exceptions:x,...b}=m,v={ok:!0,report:h,draft:b,exceptions:s()};return g?{...v,confirmed:g}:v};async function p(){var m;for(;;){let h=await e(),{result:g}=h;if(g.verdict==="not-checked"){let b={title:o.uncheckedTitle,lead:r(g),retry:!0};if(await f(b))continue;return{ok:!1,reason:"not-checked"}}if(g.verdict==="pass")return c(h);if(g.verdict!=="review"){let b=g.findings.filter(({level:v})=>v==="block");return await f({title:o.blockedTitle(n.words.tally(g)),lead:o.blockedLead,findings:b}),{ok:!1,reason:"block"}}let x=await d(h);if(!x)return(m=n.focusAnchor)==null||m.focus(),{ok:!1,reason:"not-confirmed"};if(t(h.key))return c(h,x)}}return()=>{if(!l){l=p();let m=()=>{l=null};l.then(m,m)}return l}}function To({fixer:e,shown:t,isCurrent:n,check:o,panel:r,words:a}){let s=async l=>{let f=t();return!f||!n(f.key)?{done:0,undo:()=>{},failure:a.moved}:e(f,l)},i=async l=>{let f=()=>{var m;return((m=t())==null?void 0:m.report.findings.filter(h=>h.fix&&l(h)))||[]},d=0,c="";for(let m=0;m<5&&f().length>0;m++){let h=await s(f());if(c=h.failure,d+=h.done,h.done===0)break;await o()}let p=f().length;p>0?r.say(a.mendedSome(d,p,c),{kind:"failed"}):r.say(a.mendedAll(d)),r.focusAfterFix(0)};return{async fix(l){var m;let f=r.fixIndex(l),{done:d,undo:c,failure:p}=await s([l]);if(d===0)return r.say(p,{kind:"failed"});r.say(a.mended(((m=l.fix)==null?void 0:m.title)||""),{action:{label:a.undo,run:c}}),await o(),r.focusAfterFix(f)},fixAll:()=>i(()=>!0),maskAll:()=>i(({rule:l})=>l.startsWith("privacy/"))}}var Fe=e=>typeof e=="function"?e():e;function Co({adapter:e,fields:t,panel:n,words:o,shown:r,pageBody:a}){let s=()=>n.say(o.moved,{kind:"failed"}),i=(d,c)=>{if(!d)return!1;if(e.source){let m=d.carry(e.html())(c);return m&&e.source.select(m.start,m.end),!!m}let p=le(e,d)(c);return p&&e.select(p),!!p},l=new Map,f=async d=>{let c=l.get(d);if(c||!a)return c||null;let p=a(d).catch(()=>null);return l.set(d,p),p.then(m=>m===null&&l.delete(d)),p};return{jump(d){let c=r(),p=c==null?void 0:c.placed.find(m=>m.finding===d);p&&i(c,p.place)||d.field&&bn(t.get(d.field),d)||(d.field==="body"&&d.start!=null&&s(),n.focusRow(d))},show(d){let c=r(),p=(c==null?void 0:c.text)===(c==null?void 0:c.body),m=c&&(p?d:Ht(c.body,c.text,d));(!m||!i(c,m))&&s()},async passages({page:d,matches:c}){let p=r(),m=await f(d);return!p||m===null?null:c.map(({start:h,end:g,otherStart:x,otherEnd:b})=>({here:{start:h,end:g},own:D(p.body.slice(h,g)),other:D(m.slice(x,b))}))},async write(d){e.focus();let c=n.words.changeMaterial(d),p=navigator.clipboard?await navigator.clipboard.writeText(c).then(()=>!0,()=>!1):!1;n.say(o.write(c,p))}}}var ze=class extends Error{constructor(t=""){super(`xianshen: ${t}`),this.name="NotAllowed"}},Ao=e=>new URL(e,document.baseURI).href;async function Pa(e,t={}){if(!(e instanceof globalThis.Request))return{url:Ao(e),method:(t.method||"GET").toUpperCase(),body:t.body};let{url:n,method:o}=e,r=t.body!==void 0?t.body:await e.clone().text();return{url:n,method:(t.method||o).toUpperCase(),body:r}}function No(e,t){let n=window.fetch,o=!1,r=async(a,s)=>{if(!o&&e(await Pa(a,s))){let i=await t();if(!i.ok)throw new ze(i.reason)}return n.call(window,a,s)};return window.fetch=r,()=>{o=!0,window.fetch===r&&(window.fetch=n)}}function Oo(e,t){let{open:n,send:o,abort:r}=XMLHttpRequest.prototype,a=!1,s=new WeakMap;function i(...c){let[p,m,h=!0]=c;return s.set(this,{url:Ao(m),method:String(p).toUpperCase(),isSync:c.length>2&&!h}),Reflect.apply(n,this,c)}let l=c=>{c.dispatchEvent(new ProgressEvent("error")),c.dispatchEvent(new ProgressEvent("loadend"))};function f(...c){let p=s.get(this),m=()=>Reflect.apply(o,this,c);if(a||!p||!e({url:p.url,method:p.method,body:c[0]}))return m();if(p.isSync)throw new DOMException("xianshen: a synchronous request cannot be held","NetworkError");t().then(h=>{s.get(this)!==p||this.readyState!==XMLHttpRequest.OPENED||(h.ok?m():l(this))})}function d(){s.delete(this),Reflect.apply(r,this,[])}return XMLHttpRequest.prototype.open=i,XMLHttpRequest.prototype.send=f,XMLHttpRequest.prototype.abort=d,()=>{a=!0,XMLHttpRequest.prototype.open===i&&(XMLHttpRequest.prototype.open=n),XMLHttpRequest.prototype.send===f&&(XMLHttpRequest.prototype.send=o),XMLHttpRequest.prototype.abort===d&&(XMLHttpRequest.prototype.abort=r)}}var Da={"zh-CN":{moved:"这一处的文字已有改动，请等审查完成后再试。",byHand:"这一处不能自动修改，请手工修改。",encoded:"这一处夹有特殊编码，不能自动修改，请手工修改。",notTaken:"编辑器没有按要求修改，已经还原，请手工修改。",notRestored:"编辑器没有按要求修改，也没有还原，请核对正文并手工修改。",fieldByHand:e=>`“${e}”不能自动修改，请手工修改。`,mended:e=>`已修改：${e}`,mendedAll:e=>`已修改 ${e} 处，并重新审查。`,mendedSome:(e,t,n)=>`已修改 ${e} 处，另有 ${t} 处没有改成。${n}`,undo:"撤销",waiting:"正在审查，审查完成后继续。",blockedTitle:e=>`还不能提交：${e}`,blockedLead:"请逐条修改下列问题，点击可以跳到所在位置。",uncheckedTitle:"还不能提交：稿件未检查",unchecked:e=>`未检查。${e}`,unreadable:"稿件没有读出来：编辑器没有就绪，或者正在显示源代码。",reasons:{draft:"稿件格式有误。",load:"检查器未能载入。",crash:"检查器意外中断。",timeout:"检查超时。",disposed:"检查器已关闭。"},write:(e,t)=>`${t?"新旧条文已复制，可以粘贴后改写成群众看得懂的话。":"请写一句群众看得懂的话。"}${e}`,both:(e,t)=>`${e}；新旧文件${t}`,needsReason:"例外要写明由谁登记和理由。",needsEnd:"例外的截止日期没有写明，或者早于今天。",notExcusable:"这一处不得例外，请修改。"},"zh-TW":{moved:"這一處的文字已有改動，請等審查完成後再試。",byHand:"這一處不能自動修改，請手工修改。",encoded:"這一處夾有特殊編碼，不能自動修改，請手工修改。",notTaken:"編輯器沒有按要求修改，已經還原，請手工修改。",notRestored:"編輯器沒有按要求修改，也沒有還原，請核對正文並手工修改。",fieldByHand:e=>`「${e}」不能自動修改，請手工修改。`,mended:e=>`已修改：${e}`,mendedAll:e=>`已修改 ${e} 處，並重新審查。`,mendedSome:(e,t,n)=>`已修改 ${e} 處，另有 ${t} 處沒有改成。${n}`,undo:"復原",waiting:"正在審查，審查完成後繼續。",blockedTitle:e=>`還不能提交：${e}`,blockedLead:"請逐條修改下列問題，點擊可以跳到所在位置。",uncheckedTitle:"還不能提交：稿件未檢查",unchecked:e=>`未檢查。${e}`,unreadable:"稿件沒有讀出來：編輯器沒有就緒，或者正在顯示原始碼。",reasons:{draft:"稿件格式有誤。",load:"檢查器未能載入。",crash:"檢查器意外中斷。",timeout:"檢查逾時。",disposed:"檢查器已關閉。"},write:(e,t)=>`${t?"新舊條文已複製，可以貼上後改寫成民眾看得懂的話。":"請寫一句民眾看得懂的話。"}${e}`,both:(e,t)=>`${e}；新舊文件${t}`,needsReason:"例外要寫明由誰登記和理由。",needsEnd:"例外的截止日期沒有寫明，或者早於今天。",notExcusable:"這一處不得例外，請修改。"},en:{moved:"The text has changed here. Please try again when the check is done.",byHand:"This place cannot be changed for you. Please change it by hand.",encoded:"There are encoded characters here. Please change this place by hand.",notTaken:"The editor did not make the change; the text is as before. Please change it by hand.",notRestored:"The editor did something else and did not take it back. Please look at the text and change it by hand.",fieldByHand:e=>`“${e}” cannot be changed for you. Please change it by hand.`,mended:e=>`Changed: ${e}`,mendedAll:e=>`Changed in ${e} place(s), and checked again.`,mendedSome:(e,t,n)=>`Changed in ${e} place(s); ${t} could not be changed. ${n}`,undo:"Undo",waiting:"Being checked; this goes on when the check is done.",blockedTitle:e=>`Not to be submitted yet: ${e}`,blockedLead:"Please mend each of these. A click leads to the place.",uncheckedTitle:"Not to be submitted yet: not checked",unchecked:e=>`Not checked. ${e}`,unreadable:"The draft could not be read: the editor is not ready, or shows its source.",reasons:{draft:"The draft is malformed.",load:"The checker could not be loaded.",crash:"The checker broke down.",timeout:"The check took too long.",disposed:"The checker was shut down."},write:(e,t)=>`${t?"Old and new wording are on the clipboard; put them in words that everybody understands. ":"Please write a sentence that everybody understands. "}${e}`,both:(e,t)=>`${e}; old and new document: ${t}`,needsReason:"An exception needs a name and a reason.",needsEnd:"The last day of the exception is missing or has gone by.",notExcusable:"No exception can be made here. Please mend it."}},Mo=e=>Da[e];var Ia=e=>he(e).length>0;function Ha(e,t={}){let{gate:n={},recent:o,reviewer:r}=t;Eo(n);let{form:a,scope:s,adapter:i}=to(e,t.editor),l=()=>Fe(t.today)||pn(),{fields:f,read:d}=ro(t,{adapter:i,scope:s,today:l}),{panel:c,isOwn:p}=no(t.panel,{form:a,adapter:i},t.locale),m=Mo(c.words.locale),h=t.checker||yt({...t,locale:c.words.locale}),g=io(f),x=null,b=!0,v=()=>{try{let{title:$,body:T}=d();return $.trim()===""&&D(T).trim()===""}catch{return!1}},E=v(),S=ao({given:t.exceptions||[],by:()=>Fe(r)||"",today:l,words:m,onChange:$=>{var T;return(T=t.onException)==null?void 0:T.call(t,$)}}),y=()=>{let $=d(),T=S.all();return T.length>0?{...$,exceptions:T}:$},A=$=>{try{return JSON.stringify(y())===$}catch{return!1}},M=async $=>{if(!o)return h.check($);let T=await o().catch(()=>null);return b=Array.isArray(T),h.check(T?{...$,site:{...$.site,recent:T}}:$)},O=({code:$,reason:T})=>{if(c.words.locale==="zh-CN")return c.words.inWords(T);let V=/draft\.[A-Za-z.]+: .*/.exec(T);return`${m.reasons[$]}${V?` ${c.words.inWords(V[0])}`:""}`},U=({draft:$,key:T,result:V})=>{var fe;if(V.verdict==="not-checked"){x=null,g.show([]);let ue=O(V);c.showNotChecked(ue),c.announce(m.unchecked(ue))}else x=wo($,T,V,i),(fe=t.onReport)==null||fe.call(t,V),E?c.showIdle():k(x);J.drawSoon()};function k({draft:$,report:T}){var At;g.show(T.findings);let V=!!($.policy&&$.previousPolicy);c.showReport(T,{both:V,compared:b,excusable:Ia,exceptions:S.all(),today:l()});let fe=V&&((At=T.interpretation)==null?void 0:At.changes)||[],ue=c.words.tally(T);c.announce(fe.length>0?m.both(ue,c.words.changeTally(fe)):ue)}let w=ln({read:y,check:M,unread:()=>({verdict:"not-checked",code:"draft",reason:m.unreadable}),onStale:()=>c.showChecking(),onChecked:U}),C=()=>{E=!1,de==null||de.changed(),w.changed()},F=()=>E?null:x,J=yo({adapter:i,shown:F,onPoint:$=>c.pointAt($),onRoot:w.watchComposition}),X=Co({adapter:i,fields:f,panel:c,words:m,shown:F,pageBody:t.pageBody}),oe=To({fixer:vo({adapter:i,fields:f,nameOf:c.words.fieldName,words:m}),shown:F,isCurrent:A,check:w.now,panel:c,words:m}),ce=So({check(){return E=!1,c.announce(m.waiting),w.now()},isCurrent:A,panel:c,words:m,reasonOf:O,jump:X.jump,exceptions:S.record}),de=a&&!n.off?$o(a,{allowed:ce,record:$=>JSON.stringify({confirmed:$.confirmed,exceptions:$.exceptions}),drafts:n.drafts,publish:n.publish}):null,Be=!1,_o=async $=>{if(Be)return{ok:!1,reason:"busy"};Be=!0;try{let T=await ce();return T.ok?{ok:!0,value:await $(T)}:T}finally{Be=!1}},Ct=async $=>{$(),await w.now()};c.actions={jump:X.jump,show:X.show,passages:X.passages,write:X.write,pageAddress:({page:$})=>{var T;return(T=t.pageAddress)==null?void 0:T.call(t,$)},fix:oe.fix,fixAll:oe.fixAll,maskAll:oe.maskAll,retry:()=>{w.now()},async explain($){let T=(await h.rules()).find(V=>V.name===$);if(!T)throw new Error(`no rule ${$}`);return T},...(r||t.onException)&&{except:($,T)=>Ct(()=>S.add($,T)),unexcept:$=>Ct(()=>S.remove($))}},c.reviewer=Fe(r)||"";let ee=[i.onChange(C),J.stop,w.stop];ee.push(oo(i,()=>{E=v(),w.now()})),de&&ee.push(de.detach),n.fetch&&ee.push(No(n.fetch,ce)),n.xhr&&ee.push(Oo(n.xhr,ce));for(let{element:$}of f.values())if($){for(let T of["input","change"])$.addEventListener(T,C),ee.push(()=>$.removeEventListener(T,C));ee.push(w.watchComposition($))}return c.focusAnchor||(c.focusAnchor=Fa(a,n.drafts)),J.drawSoon(),w.now(),{check:async()=>(await w.now()).result,get report(){return x&&A(x.key)?x.report:null},get exceptions(){return S.all()},get draft(){return y()},panel:c,changed:C,jump:X.jump,columns:()=>h.columns(),allowed:ce,guard:_o,detach(){var $;for(let T of ee)T();g.remove(),t.checker||h.dispose(),($=i.dispose)==null||$.call(i),c.actions={},p&&c.remove()}}}function Fa(e,t){return Array.from(e?e.elements:[]).filter(o=>(o instanceof HTMLButtonElement||o instanceof HTMLInputElement)&&o.type==="submit"&&!(t&&o.matches(t)))[0]||null}export{ze as NotAllowed,Z as XianshenPanel,me as adapt,Ha as attach,yt as createChecker,pe as find};
