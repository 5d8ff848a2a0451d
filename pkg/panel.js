var lr=Object.defineProperty;var qt=e=>{throw TypeError(e)};var dr=(e,t,n)=>t in e?lr(e,t,{enumerable:!0,configurable:!0,writable:!0,value:n}):e[t]=n;var Se=(e,t,n)=>dr(e,typeof t!="symbol"?t+"":t,n),Xt=(e,t,n)=>t.has(e)||qt("Cannot "+n);var P=(e,t,n)=>(Xt(e,t,"read from private field"),n?n.call(e):t.get(e)),$e=(e,t,n)=>t.has(e)?qt("Cannot add the same private member more than once"):t instanceof WeakSet?t.add(e):t.set(e,n),Gt=(e,t,n,o)=>(Xt(e,t,"write to private field"),o?o.call(e,n):t.set(e,n),n);var et=null;function fr(){let e={createHTML:n=>n,createScriptURL(n){if(new URL(n,location.href).origin!==location.origin)throw new TypeError("another origin");return n}},{trustedTypes:t}=globalThis;return t?t.createPolicy("xianshen",e):e}function Yt(){return et||(et=fr()),et}function X(e){let t=document.createElement("template");return t.innerHTML=Yt().createHTML(e),t.content}var Jt=e=>{let{href:t,origin:n}=new URL(e,location.href);return n===location.origin?Yt().createScriptURL(t):t};var tt=["href","src","alt","title"],ur=/^on|^(style|srcdoc|is)$/i;function nt(e,t){let n=Array.from(X(t).querySelectorAll("*")),o=Array.from(e.querySelectorAll("*"));if(n.length!==o.length||!n.every(({localName:r},a)=>r===o[a].localName))return!1;for(let[r,a]of n.entries()){let s=new Set([...tt,...a.getAttributeNames().filter(i=>!ur.test(i))]);for(let i of s){let c=a.getAttribute(i);c!==o[r].getAttribute(i)&&(c===null?o[r].removeAttribute(i):/^\s*javascript:/i.test(c)||o[r].setAttribute(i,c))}}return!0}var pr={childList:!0,characterData:!0,attributes:!0,attributeFilter:tt,subtree:!0},H=e=>t=>{let n=e();return n&&t(n),()=>{}};function _({roots:e,listen:t,also:n}){return o=>{let r=!1,a=!1,s=[],i=()=>{r?a=!0:o()},c=()=>{r=!0,a=!1},l=()=>{r=!1,a&&setTimeout(()=>!r&&o())},p=e(h=>{for(let b of s)b();r=!1;let g=new MutationObserver(i);t||g.observe(h,pr),h.addEventListener("compositionstart",c),h.addEventListener("compositionend",l),h.addEventListener("input",i),s=[()=>g.disconnect(),()=>h.removeEventListener("compositionstart",c),()=>h.removeEventListener("compositionend",l),()=>h.removeEventListener("input",i)]}),f=t==null?void 0:t(i),m=n==null?void 0:n(i);return()=>{p(),f==null||f(),m==null||m();for(let h of s)h()}}}var mr="b, strong, i, em, u, s, sub, sup, span, font";function hr(e){let t=e.parentElement;for(e.remove();t!=null&&t.matches(mr)&&!t.firstChild;){let n=t.parentElement;t.remove(),t=n}}function Z(e){if(!e.every(({pieces:t})=>t.every(({node:n,end:o})=>n.isConnected&&o<=n.length)))return!1;for(let{pieces:t,text:n}of[...e].reverse())for(let o=t.length-1;o>=0;o--){let{node:r,start:a,end:s}=t[o];r.replaceData(a,s-a,o===0?n:""),r.length===0&&hr(r)}return!0}var Zt=/[\s\u200b-\u200d\u2060\ufeff]+/g,F=e=>X(e).textContent||"",V=e=>e.replace(Zt,"");function gr(e){let t=[],n=0,o=r=>{for(;n<r;n++)t.push(n)};for(let{index:r,0:a}of e.matchAll(Zt))o(r),n=r+a.length;return o(e.length),t}function Te(e,t){let n=0,o=e.length;for(;n<o;){let r=n+o>>1;e[r]<t?n=r+1:o=r}return n}var Qt=e=>({text:V(e),at:gr(e)});function ot(e){let{text:t,at:n}=Qt(e);return o=>{let{text:r,at:a}=Qt(o),s=Math.min(t.length,r.length),i=0;for(;i<s&&t[i]===r[i];)i++;let c=r.length-t.length,l=t.length;for(;l>i&&l+c>i&&t[l-1]===r[l+c-1];)l--;return({start:d,end:p})=>{let f=Te(n,d),m=Te(n,p),h=0;if(m>i){if(f<l)return null;h=c}return m===f?null:{start:a[f+h],end:a[m-1+h]+1}}}}var en=(e,t)=>ot(e)(t);function Ce(e){let t={text:"",nodes:[],starts:[]};for(let n of e)t.nodes.push(n),t.starts.push(t.text.length),t.text+=n.data;return t}function tn(e,{start:t,end:n}){let o=Te(e.starts,t+1)-1,r=Te(e.starts,n)-1,a=e.nodes[o].ownerDocument.createRange();return a.setStart(e.nodes[o],t-e.starts[o]),a.setEnd(e.nodes[r],n-e.starts[r]),a}var te=(e,t)=>t>0&&e.lastIndexOf("<",t-1)>e.lastIndexOf(">",t-1);function rt(e,t,n){if(!n.text||n.start==null||n.end==null)return null;let{start:o,end:r}=n.text;if(te(e,n.start))return o<r?{start:o,end:r}:null;let a=F(e.slice(n.start,n.end));return V(a)===V(t.slice(o,r))?{start:o,end:r}:null}function Ae(e,t,{start:n,end:o}){let r=F(e.slice(0,n)).length,a=r+F(e.slice(n,o)).length;return rt(e,t,{start:n,end:o,text:{start:r,end:a}})}var br=/<!--[\s\S]*?-->|<\/?[a-z](?:"[^"]*"|'[^']*'|[^'">])*>|&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);?|[\s\S]/gi;function xr(e){let t=new Map([[0,0]]),n=0;for(let o of e.matchAll(br)){let r=o[0];r.length===1?n++:r[0]==="&"&&(n+=F(r).length),t.set(o.index+r.length,n)}return t}function on(e,{start:t,edits:n},o){let r=Math.min(t,...n.map(l=>l.start)),a=Math.max(t,...n.map(l=>l.end)),s=xr(e.slice(r,a)),i=s.get(t-r),c=[];for(let l of n){let d=s.get(l.start-r),p=s.get(l.end-r);if(i===void 0||d===void 0||p===void 0)return null;c.push({start:o.start+d-i,end:o.start+p-i,text:l.text})}return c.sort((l,d)=>l.start-d.start)}function Y(e,t){let n="",o=0;for(let{start:r,end:a,text:s}of t)n+=e.slice(o,r)+s,o=a;return n+e.slice(o)}var wr=new Set(["B","STRONG","I","EM","U","S","SUB","SUP","SPAN","FONT"]),nn=e=>Array.from(X(e).querySelectorAll("*"),t=>t.tagName).filter(t=>!wr.has(t)).join();function Ne(e,t,n){let o=V(Y(F(e),n));return V(F(t))===o&&nn(e)===nn(t)}function at(e){let t=new Map,n=r=>t.set(r,(t.get(r)||0)+1),o=document.createTreeWalker(X(e),NodeFilter.SHOW_ELEMENT|NodeFilter.SHOW_COMMENT);for(let r=o.nextNode();r;r=o.nextNode())if(r instanceof Element)for(let{value:a}of r.attributes)n(a);else n(r.nodeValue||"");return t}function rn(e,t,n){if(V(F(n))!==V(F(e)))return!1;let o=at(e),r=at(n),a=at(t),s=[...new Set([...o.keys(),...a.keys()])].filter(i=>o.get(i)!==a.get(i));return s.length>0&&s.every(i=>(r.get(i)||0)===(a.get(i)||0))}var L=e=>e!=null&&e.isConnected&&e.ownerDocument.defaultView?e:null;function*B(e,t=""){let n=e.ownerDocument.createTreeWalker(e,NodeFilter.SHOW_TEXT|NodeFilter.SHOW_ELEMENT,{acceptNode:o=>t&&o.nodeType===Node.ELEMENT_NODE&&o.matches(t)?NodeFilter.FILTER_REJECT:NodeFilter.FILTER_ACCEPT});for(;n.nextNode();)n.currentNode.nodeType===Node.TEXT_NODE&&(yield n.currentNode)}function an(e,t){let n=[];for(let o of t){if(!e.intersectsNode(o))continue;let r=o===e.startContainer?e.startOffset:0,a=o===e.endContainer?e.endOffset:o.length;r<a&&n.push({node:o,start:r,end:a})}return n}function ne({node:e,start:t,end:n}){let o=e.ownerDocument.createRange();return o.setStart(e,t),o.setEnd(e,n),o}var sn=e=>e.length>0&&e.every(({node:t})=>{var n;return t.isConnected&&((n=t.parentElement)==null?void 0:n.isContentEditable)});function W(e,t){J(e),t.focus({preventScroll:!0});let n=t.ownerDocument.getSelection();n==null||n.removeAllRanges(),n==null||n.addRange(e)}function J({startContainer:e}){let t=e.nodeType===Node.TEXT_NODE?e.parentElement:e;t==null||t.scrollIntoView({block:"center"})}function yr(e,t,n){let o=Ce(t),r=en(o.text,F(e)),a=[];for(let{range:i,text:c}of n){let l=an(i,t);if(!sn(l))return null;let d=l[l.length-1],p=r({start:o.starts[t.indexOf(l[0].node)]+l[0].start,end:o.starts[t.indexOf(d.node)]+d.end});if(!p)return null;a.push({change:{pieces:l,text:c},edit:{...p,text:c}})}return a.sort((i,c)=>i.edit.start-c.edit.start),a.some(({edit:i},c)=>c>0&&i.start<a[c-1].edit.end)?null:a}async function I(e,t,n){let o=e.html(),r=yr(o,Array.from(e.textNodes()),t);if(!r||r.length===0)return!1;let a=r.map(({edit:c})=>c),s=!0;try{s=await n(r.map(c=>c.change))!==!1}catch{s=!1}let i=e.html();return s&&Ne(o,i,a)?!0:(i!==o&&await e.undo(),!1)}function cn(e){let t=X(e),n=Array.from(t.querySelectorAll("[href], [src], [alt], [title]"),o=>["href","src","alt","title"].map(r=>o.getAttribute(r)??"").join(`
`));return`${V(t.textContent??"")}
${n.join(`
`)}`}async function z(e,t,n){let o=e.html();try{if(await n(t),cn(e.html())===cn(t))return!0}catch{}return e.html()!==o&&await e.undo(),!1}var Oe=(e,t)=>Y(e,[...t].sort((n,o)=>n.start-o.start));var vr="[data-cke-temp], [data-cke-hidden-sel], [data-cke-bookmark], .cke_widget_drag_handler_container",kr=5e3,st=e=>typeof(e==null?void 0:e.getData)=="function"&&typeof e.editable=="function"&&"mode"in e;function it(e){let t=()=>{var r;return e.mode==="wysiwyg"?L((r=e.editable())==null?void 0:r.$):null},n={html:()=>e.getData(),*textNodes(){let r=t();r&&(yield*B(r,vr))},undo:()=>e.execCommand("undo")},o=r=>I(n,r,a=>{e.fire("saveSnapshot");let s=Z(a);return e.fire("saveSnapshot"),e.fire("change"),s});return{name:"ckeditor4",format:"html",root:t,...n,replaceAll:o,replace:(r,a)=>o([{range:r,text:a}]),load:r=>z(n,r,a=>new Promise(s=>{let i=setTimeout(s,kr),c=()=>{clearTimeout(i),s(void 0)};e.fire("saveSnapshot"),e.setData(a,{callback:c})})),onChange:_({roots(r){let a=()=>{var i;let s=(i=e.editable())==null?void 0:i.$;s&&r(s)};a();for(let s of["contentDom","mode"])e.on(s,a);return()=>{for(let s of["contentDom","mode"])e.removeListener(s,a)}},also(r){return e.on("mode",r),()=>e.removeListener("mode",r)}}),select(r){let a=t();a&&(e.focus(),W(r,a))},focus:()=>e.focus()}}var Er=".ck-reset_all, .ck-fake-selection-container, .ck-table-column-resizer",ct=e=>{var t;return typeof(e==null?void 0:e.getData)=="function"&&typeof((t=e.model)==null?void 0:t.change)=="function"&&!!e.editing};function lt(e){let{model:t,editing:n}=e,o=()=>L(e.ui.getEditableElement()),r={html:()=>e.getData(),*textNodes(){let c=o();c&&(yield*B(c,Er))},undo:()=>e.execute("undo")},a=c=>{let l=n.view.domConverter.domRangeToView(c);return l?n.mapper.toModelRange(l):null},s=c=>{let l=c.map(({pieces:d,text:p})=>({ranges:d.map(f=>a(ne(f))),text:p}));return l.some(({ranges:d})=>d.includes(null))?!1:(t.change(d=>{for(let{ranges:p,text:f}of l.reverse())for(let m=p.length-1;m>=0;m--){let[h]=p[m].getItems(),g=h!=null&&h.getAttributes?Array.from(h.getAttributes()):[];d.remove(p[m]),m===0&&f&&d.insertText(f,g,p[0].start)}}),!0)},i=c=>I(r,c,s);return{name:"ckeditor5",format:"html",root:o,...r,replaceAll:i,replace:(c,l)=>i([{range:c,text:l}]),load:c=>z(r,c,l=>{let d=e.data.toModel(e.data.processor.toView(String(l)));t.change(p=>{let f=t.document.getRoot();p.remove(p.createRangeIn(f)),p.insert(d,f,0)})}),onChange:_({roots:H(o),listen(c){return t.document.on("change:data",c),()=>t.document.off("change:data",c)}}),select(c){let l=a(c);l&&t.change(d=>d.setSelection(l)),n.view.focus(),n.view.scrollToTheSelection()},focus:()=>n.view.focus()}}var dt=e=>typeof(e==null?void 0:e.getValue)=="function"&&typeof e.replaceRange=="function"&&typeof e.getWrapperElement=="function";function ft(e){return{name:"codemirror",get format(){let t=e.getOption("mode"),n=typeof t=="string"?t:(t==null?void 0:t.name)??"";return/html|xml/.test(n)?"html":/markdown|gfm/.test(n)?"markdown":"text"},root:()=>L(e.getWrapperElement()),html:()=>e.getValue(),textNodes:()=>[],replace:async()=>!1,source:{select(t,n){let o={from:e.posFromIndex(t),to:e.posFromIndex(n)};e.focus(),e.setSelection(o.from,o.to),e.scrollIntoView(o)},async replace(t){if(t.length===0||e.getOption("readOnly"))return!1;let n=Oe(e.getValue(),t);return e.operation(()=>{for(let{start:o,end:r,text:a}of[...t].sort((s,i)=>i.start-s.start))e.replaceRange(a,e.posFromIndex(o),e.posFromIndex(r))}),e.getValue()===n?!0:(e.undo(),!1)}},load:async t=>(e.setValue(t),e.getValue()===t),onChange:_({roots:H(()=>e.getWrapperElement()),listen(t){return e.on("change",t),()=>e.off("change",t)}}),select(){},focus:()=>e.focus(),undo:()=>e.undo()}}var Sr="p, li, td, th, dt, dd, h1, h2, h3, h4, h5, h6, div, blockquote, pre, body",ln=({node:e})=>{var t;return(t=e.parentElement)==null?void 0:t.closest(Sr)};function ut(e){let t=e.ownerDocument,n={steps:1,html:""},o={html:()=>e.innerHTML,textNodes:()=>B(e),undo(){e.focus({preventScroll:!0});let s=e.innerHTML===n.html?n.steps:1;for(let i=0;i<s;i++){let c=e.innerHTML;t.execCommand("undo")&&e.innerHTML===c&&t.execCommand("redo")}}},r=(s,i)=>{W(s,e),i?t.execCommand("insertText",!1,i):t.execCommand("delete"),n={steps:n.steps+1,html:e.innerHTML}},a=s=>{n={steps:0,html:""};for(let{pieces:i,text:c}of[...s].reverse()){let l=i[i.length-1];if(i.every(d=>ln(d)===ln(i[0]))){let d=ne(i[0]);d.setEnd(l.node,l.end),r(d,c)}else for(let d=i.length-1;d>=0;d--)r(ne(i[d]),d===0?c:"")}};return{name:"contenteditable",format:"html",root:()=>L(e),...o,replace:(s,i)=>I(o,[{range:s,text:i}],a),load(s){let i=e.innerHTML;return z({...o,undo:()=>{nt(e,i)}},s,l=>nt(e,l))},onChange:_({roots:H(()=>e)}),select:s=>W(s,e),focus:()=>e.focus()}}var pt=e=>typeof(e==null?void 0:e.addBookmark)=="function"&&typeof e.html=="function"&&!!e.srcElement;function mt(e){let t=()=>{var s;return(s=e.edit)!=null&&s.designMode?L(e.edit.doc.body):null},n={html:()=>e.html(),*textNodes(){let s=t();s&&(yield*B(s))},undo:()=>e.undo()},o=()=>{let s=t();s&&e.cmd.range.setStart(s,0).collapse(!0),e.addBookmark(!1)},r=s=>{o();let i=s();return o(),e.sync(),i},a=s=>I(n,s,i=>!!r(()=>Z(i)));return{name:"kindeditor",format:"html",root:t,...n,replaceAll:a,replace:(s,i)=>a([{range:s,text:i}]),load:s=>z(n,s,i=>r(()=>e.html(i))),onChange:_({roots:H(t)}),select(s){let i=t();i&&W(s,i)},focus:()=>e.focus()}}var $r=".ProseMirror-widget, .ProseMirror-separator, .ProseMirror-trailingBreak",dn="closeHistory$",ht=e=>{var t,n;return typeof(e==null?void 0:e.getHTML)=="function"&&!!((n=(t=e.view)==null?void 0:t.state)!=null&&n.doc)},fn=e=>{var t;return typeof(e==null?void 0:e.posAtDOM)=="function"&&typeof e.serializeForClipboard=="function"&&!!((t=e.state)!=null&&t.doc)},Me=(e,t,n)=>e.posAtDOM(t,n);function Tr(e,t){let{tr:n,schema:o,doc:r}=e.state;for(let{pieces:a,text:s}of[...t].reverse())for(let i=a.length-1;i>=0;i--){let{node:c,start:l,end:d}=a[i],p=Me(e,c,l),f=Me(e,c,d);if(r.textBetween(p,f)!==c.data.slice(l,d))return!1;i===0&&s?n.replaceWith(p,f,o.text(s,r.nodeAt(p).marks)):n.delete(p,f)}return e.dispatch(n.setMeta(dn,!0)),e.dispatch(e.state.tr.setMeta(dn,!0)),!0}function un(e,t){let n=()=>L(e.dom),o={...t,textNodes:()=>B(e.dom,$r)},r=a=>I(o,a,s=>Tr(e,s));return{provable:o,adapter:{format:"html",root:n,...o,replaceAll:r,replace:(a,s)=>r([{range:a,text:s}]),focus:()=>e.focus()}}}function gt(e){let{view:t}=e,{provable:n,adapter:o}=un(t,{html:()=>e.getHTML(),undo:()=>{var r,a;return(a=(r=e.commands).undo)==null?void 0:a.call(r)}});return{name:"tiptap",...o,load:r=>z(n,r,a=>e.commands.setContent(a,{emitUpdate:!0})),onChange:_({roots:H(o.root),listen(r){return e.on("update",r),()=>e.off("update",r)}}),select(r){t.focus(),e.commands.setTextSelection({from:Me(t,r.startContainer,r.startOffset),to:Me(t,r.endContainer,r.endOffset)}),J(r)}}}function pn(e){let{adapter:t}=un(e,{html(){let{doc:n}=e.state,{dom:o}=e.serializeForClipboard(n.slice(0,n.content.size));for(let r of o.querySelectorAll("[data-pm-slice]"))r.removeAttribute("data-pm-slice");return o.innerHTML},undo(){let n={key:"z",code:"KeyZ",ctrlKey:!0,bubbles:!0,cancelable:!0};e.dom.dispatchEvent(new KeyboardEvent("keydown",n))}});return{name:"prosemirror",...t,onChange:_({roots:H(t.root)}),select:n=>W(n,e.dom)}}var Cr=".ql-ui, .ql-clipboard",bt=e=>typeof(e==null?void 0:e.updateContents)=="function"&&typeof e.getContents=="function";function xt(e){let t={html:()=>e.getSemanticHTML?e.getSemanticHTML():e.root.innerHTML,textNodes:()=>B(e.root,Cr),undo:()=>e.history.undo()},n=(a,s)=>{let i=e.constructor.find(a,!0);return i?i.offset(e.scroll)+i.index(a,s):null},o=a=>{let s=[],i=0;for(let{pieces:c,text:l}of a)for(let[d,{node:p,start:f,end:m}]of c.entries()){let h=n(p,f);if(h===null||h<i)return!1;if(h>i&&s.push({retain:h-i}),d===0&&l){let{attributes:g}=e.getContents(h,1).ops[0];s.push(g?{insert:l,attributes:g}:{insert:l})}s.push({delete:m-f}),i=h+m-f}return e.history.cutoff(),e.updateContents({ops:s},"user"),e.history.cutoff(),!0},r=a=>I(t,a,o);return{name:"quill",format:"html",root:()=>L(e.root),...t,replaceAll:r,replace:(a,s)=>r([{range:a,text:s}]),load:a=>z(t,a,s=>{e.history.cutoff(),e.setContents(e.clipboard.convert(e.getSemanticHTML?{html:s}:s),"user"),e.history.cutoff()}),onChange:_({roots:H(()=>e.root),listen(a){return e.on("text-change",a),()=>e.off("text-change",a)}}),select(a){let s=n(a.startContainer,a.startOffset),i=n(a.endContainer,a.endOffset);e.focus(),s!==null&&i!==null&&e.setSelection(s,i-s,"user"),J(a)},focus:()=>e.focus()}}var bn=e=>typeof(e==null?void 0:e.getHtml)=="function"&&typeof e.getEditableContainer=="function"&&Array.isArray(e.children);function*_e(e){for(let t of e.querySelectorAll("[data-slate-string]"))for(let n of t.childNodes)n.nodeType===Node.TEXT_NODE&&(yield n)}function*xn(e,t=[]){for(let[n,o]of e.entries()){let r=[...t,n];"text"in o?yield{path:r,text:o.text}:yield*xn(o.children,r)}}var mn=e=>e.replace(/\s/g," ");function hn(e,t){let n=Array.from(t.querySelectorAll('[data-slate-node="text"]')),o=Array.from(xn(e.children));return n.length!==o.length?null:(r,a)=>{var p;let s=(p=r.parentElement)==null?void 0:p.closest('[data-slate-node="text"]'),i=s?n.indexOf(s):-1;if(i<0)return null;let c=Array.from(_e(n[i])),l=c.map(({data:f})=>f).join("");if(!mn(l).startsWith(mn(o[i].text)))return null;let d=c.slice(0,c.indexOf(r)).reduce((f,{length:m})=>f+m,0);return{path:o[i].path,offset:d+a,text:o[i].text}}}var Ar=3,gn=e=>e.replace(/\bheight:\s*\d+/g,"");function Nr(e,t){let n=e.path.findIndex((o,r)=>o!==t.path[r]);return n<0?e.offset<t.offset:e.path[n]<t.path[n]}function wn(e){let t=()=>{var a;try{return L((a=e.getEditableContainer())==null?void 0:a.querySelector('[data-slate-editor][contenteditable="true"]'))}catch{return null}},n={html:()=>e.getHtml(),*textNodes(){let a=t();a&&(yield*_e(a))},undo(){let a=gn(e.getHtml());for(let s=0;s<Ar&&gn(e.getHtml())===a;s++)e.undo()}},o=a=>{let s=t(),i=s&&hn(e,s);if(!i)return!1;let c=[];for(let{pieces:l,text:d}of[...a].reverse())for(let p=l.length-1;p>=0;p--){let{node:f,start:m,end:h}=l[p],g=i(f,m);if(!g)return!1;let{path:b,offset:x}=g,y=p===0?d:"";y&&c.push({type:"insert_text",path:b,offset:x,text:y});let T=g.text.slice(x,x+h-m);T&&c.push({type:"remove_text",path:b,offset:x+y.length,text:T})}for(let l of c)e.apply(l);return!0},r=a=>I(n,a,o);return{name:"wangeditor",format:"html",root:t,...n,replaceAll:r,replace:(a,s)=>r([{range:a,text:s}]),load:a=>z(n,a,s=>{e.blur(),e.setHtml(s)}),onChange:_({roots:H(t),listen(a){let s=e.children,i=()=>{e.children!==s&&(s=e.children,a())};return e.on("change",i),()=>e.off("change",i)}}),select(a){let s=t(),i=s&&hn(e,s),c=i==null?void 0:i(a.startContainer,a.startOffset),l=i==null?void 0:i(a.endContainer,a.endOffset);J(a),e.focus(),!(!c||!l)&&e.select({anchor:{path:c.path,offset:c.offset},focus:{path:l.path,offset:l.offset}})},focus(){let a=e.selection;if(!a)return e.focus(!0);e.focus();let s=Nr(a.anchor,a.focus)?a.focus:a.anchor;e.select({anchor:s,focus:s})}}}var Or=250,yn=50,Mr=3,wt=e=>new Promise(t=>setTimeout(t,e));function yt(e){let t=X(e.innerHTML),n="[data-slate-zero-width], [data-slate-placeholder], .w-e-hover-bar, button, input, textarea, style, script";for(let r of t.querySelectorAll(n))r.remove();for(let r of t.querySelectorAll('[contenteditable="false"]'))r.querySelector("[data-slate-node], img")||r.remove();for(let r of t.querySelectorAll("*"))for(let{name:a}of Array.from(r.attributes))/^(?:data-|id$|class$|style$|contenteditable$|on)/.test(a)&&r.removeAttribute(a);for(let r of t.querySelectorAll("span"))r.replaceWith(...r.childNodes);let o=document.implementation.createHTMLDocument("").createElement("div");return o.append(t),o.innerHTML}function _r(e,t){let n=`Key${t.toUpperCase()}`,o=t.toUpperCase().charCodeAt(0);e.dispatchEvent(new KeyboardEvent("keydown",{key:t,code:n,keyCode:o,which:o,ctrlKey:!0,bubbles:!0,cancelable:!0}))}function vn(e){let t={html:()=>yt(e),textNodes:()=>_e(e),async undo(){e.focus({preventScroll:!0});let o=yt(e);for(let r=0;r<Mr&&yt(e)===o;r++)_r(e,"z"),await wt(yn)}},n=async([{pieces:o,text:r}])=>{let a=ne(o[0]),s=o[o.length-1];a.setEnd(s.node,s.end),W(a,e),await wt(Or);let i={inputType:"insertText",data:r,bubbles:!0,cancelable:!0,composed:!0};return e.dispatchEvent(new InputEvent("beforeinput",i)),await wt(yn),!0};return{name:"slate",format:"html",root:()=>L(e),...t,replace:(o,r)=>I(t,[{range:o,text:r}],n),onChange:_({roots:H(()=>e)}),select:o=>W(o,e),focus:()=>e.focus()}}var Lr=/<(?:p|div|table|h[1-6]|ul|ol|br|span|strong|section|article)\b[^>]*>/i;function kn(e,t=()=>!1){let n=(o,r)=>{e.focus(),e.setSelectionRange(o,r)};return{name:"textarea",get format(){let o=e.dataset.xianshenFormat;return o==="html"||o==="markdown"||o==="text"?o:Lr.test(e.value)?"html":"text"},root:()=>t()?null:L(e),html:()=>e.value,textNodes:()=>[],replace:async()=>!1,source:{select:n,async replace(o){if(o.length===0||e.readOnly||e.disabled)return!1;let r=Oe(e.value,o),a=Math.min(...o.map(c=>c.start)),s=Math.max(...o.map(c=>c.end)),i=e.value.length-s;return n(a,s),e.ownerDocument.execCommand("insertText",!1,r.slice(a,r.length-i)),e.value===r}},load:async o=>(n(0,e.value.length),e.ownerDocument.execCommand("insertText",!1,o),e.value===o),onChange:_({roots:H(()=>e),listen:()=>()=>{}}),select(){},focus:()=>e.focus(),undo(){e.focus();let o=e.value,r=e.ownerDocument;r.execCommand("undo")&&e.value===o&&r.execCommand("redo")}}}var Rr='[data-mce-bogus="all"]',vt=e=>{var t;return typeof(e==null?void 0:e.getContent)=="function"&&typeof((t=e.undoManager)==null?void 0:t.transact)=="function"};function kt(e){let t=()=>e.initialized&&!e.removed,n=()=>t()?L(e.getBody()):null,o={html:()=>t()?e.getContent():"",*textNodes(){let a=n();a&&(yield*B(a,Rr))},undo:()=>e.undoManager.undo()},r=a=>I(o,a,s=>{let i=!1;return e.undoManager.transact(()=>{i=Z(s)}),e.nodeChanged(),i});return{name:"tinymce",format:"html",root:n,...o,replaceAll:r,replace:(a,s)=>r([{range:a,text:s}]),load:a=>z(o,a,s=>e.undoManager.transact(()=>e.setContent(s))),onChange:_({roots(a){let s=()=>{let i=n();i&&a(i)};return t()&&s(),e.on("init",s),()=>e.off("init",s)}}),select(a){e.focus(),e.selection.setRng(a),J(a)},focus:()=>e.focus()}}var Et=e=>typeof(e==null?void 0:e.getContent)=="function"&&typeof e.fireEvent=="function"&&typeof e.queryCommandState=="function";function St(e){let t=()=>e.isReady&&e.queryCommandState("source")!==1?L(e.body):null,n={html:()=>e.isReady?e.getContent():"",*textNodes(){let s=t();s&&(yield*B(s))},undo:()=>{e.execCommand("undo"),o()}},o=()=>{var s;return(s=e.sync)==null?void 0:s.call(e)},r=s=>{e.fireEvent("saveScene");let i=s();return e.fireEvent("saveScene"),e.fireEvent("contentChange"),o(),i},a=s=>I(n,s,i=>r(()=>Z(i)));return{name:"ueditor",format:"html",root:t,...n,replaceAll:a,replace:(s,i)=>a([{range:s,text:i}]),load:s=>z(n,s,i=>r(()=>e.setContent(i))),onChange:_({roots(s){let i=!1,c=()=>{let l=t();l&&!i&&s(l)};return e.ready(c),()=>{i=!0}},also(s){let i,c=!1;return e.ready(()=>{c||(i=e.container,i==null||i.addEventListener("input",s))}),e.addListener("sourcemodechanged",s),()=>{c=!0,i==null||i.removeEventListener("input",s),e.removeListener("sourcemodechanged",s)}}}),select(s){let i=t();i&&W(s,i)},focus:()=>e.focus()}}var Pr="TinyMCE, CKEditor 4 and 5, UEditor, KindEditor, wangEditor, Quill, Tiptap, ProseMirror, CodeMirror 5, Slate, contenteditable, textarea",Le=e=>e?Object.values(e):[];function*Dr(e){var a,s,i,c,l;let{tinymce:t,CKEDITOR:n,UE:o,KindEditor:r}=e;for(let d of Le(((a=t==null?void 0:t.get)==null?void 0:a.call(t))??(t==null?void 0:t.editors)))vt(d)&&(yield{adapter:kt(d),places:[d.getContainer(),d.getElement(),Ir(d.getBody())]});for(let d of Le(n==null?void 0:n.instances))st(d)&&(yield{adapter:it(d),places:[(s=d.container)==null?void 0:s.$,(i=d.element)==null?void 0:i.$,(l=(c=d.editable)==null?void 0:c.call(d))==null?void 0:l.$]});for(let d of Le(r==null?void 0:r.instances))pt(d)&&(yield{adapter:mt(d),places:[d.container[0],d.srcElement[0]]});for(let d of Le(o==null?void 0:o.instants)){if(!Et(d))continue;let p=d.key?e.document.getElementById(d.key):null;yield{adapter:St(d),places:[d.container,d.iframe,p]}}}var Ir=e=>(e==null?void 0:e.localName)==="body"?null:e;function Hr(e,t){var a,s,i,c;let{ckeditorInstance:n,editor:o,CodeMirror:r}=e;if(ct(n)){let{sourceElement:l,ui:d}=n;return{adapter:lt(n),places:[e,(a=d.view)==null?void 0:a.element,l]}}if(dt(r))return{adapter:ft(r),places:[e,(s=r.getTextArea)==null?void 0:s.call(r)]};if(e.matches(".ProseMirror")&&ht(o))return{adapter:gt(o),places:[e]};if(e.matches(".ql-container")){let l=e.__quill??((c=(i=t.Quill)==null?void 0:i.find)==null?void 0:c.call(i,e));if(bt(l))return{adapter:xt(l),places:[e]}}return e.matches("[data-slate-editor]")?{adapter:vn(e),places:[e]}:null}var En=e=>e.isContentEditable||e.ownerDocument.designMode==="on";function Fr(e){var t;try{let n=(t=e.contentDocument)==null?void 0:t.body;return n&&En(n)?n:null}catch{return null}}var zr=".ck-editor__editable, .CodeMirror, .ProseMirror, .ql-container, [data-slate-editor]",Ur="[contenteditable]:not([contenteditable=false]), iframe",Sn=e=>e.getClientRects().length>0,$n=e=>kn(e,()=>!Sn(e)&&Re(e.ownerDocument).some(({places:t})=>t.includes(e)));function Re(e){let t=e.nodeType===Node.DOCUMENT_NODE?e:e.ownerDocument,n=t.defaultView,o=[],r=s=>o.some(({places:i})=>i.some(c=>c==null?void 0:c.contains(s))),a=s=>{let i=Array.from(e.querySelectorAll(s));return e!==t&&e.matches(s)?[e,...i]:i};for(let s of Dr(n))s.places.some(i=>i&&e.contains(i))&&o.push(s);for(let s of a(zr)){let i=r(s)?null:Hr(s,n);i&&o.push(i)}for(let s of a(Ur)){if(r(s))continue;let i=s.localName==="iframe"?Fr(s):s;i&&o.push({adapter:ut(i),places:[s,i]})}for(let s of a("textarea[name]")){let i=s;r(i)||i.disabled||!Sn(i)||o.push({adapter:$n(i),places:[i]})}return o}var ge=e=>Re(e).map(({adapter:t})=>t);function Br(e){return vt(e)?kt(e):st(e)?it(e):ct(e)?lt(e):Et(e)?St(e):pt(e)?mt(e):bn(e)?wn(e):bt(e)?xt(e):ht(e)?gt(e):fn(e)?pn(e):dt(e)?ft(e):null}var jr=e=>typeof(e==null?void 0:e.name)=="string"&&["root","html","replace","onChange"].every(t=>typeof e[t]=="function");function Wr(e){let t=Re(e.ownerDocument).find(({places:o})=>o.some(r=>r==null?void 0:r.contains(e)));if(t)return t.adapter;if(e.localName==="textarea")return $n(e);let n=Re(e);return n.length===1?n[0].adapter:En(e)?ut(e):null}function be(e){if(jr(e))return e;let n=(e==null?void 0:e.nodeType)===Node.ELEMENT_NODE?Wr(e):Br(e);if(!n)throw new TypeError(`this is no editor that is known; known are ${Pr}`);return n}var $t={workerUrl:()=>new URL("worker.js",import.meta.url),wasmUrl:()=>new URL("xianshen_bg.wasm",import.meta.url)};var K=class extends Error{constructor(t,n){super(n),this.name="Failure",this.code=t}},Tt=class{constructor(t){this.failure=null,this.waiting=null,this.started=!1,this.port=null;try{this.port=t(n=>this.settle(n),n=>this.fail(new K(this.started?"crash":"load",n)))}catch(n){this.fail(new K("load",n instanceof Error?n.message:String(n)))}}settle(t){if(this.failure)return;this.started=!0;let n=this.waiting;this.waiting=null,n&&n.resolve(t)}fail(t){if(this.failure)return;this.failure=t,this.port&&this.port.stop();let n=this.waiting;this.waiting=null,n&&n.reject(t)}next(t){return this.failure?Promise.reject(this.failure):new Promise((n,o)=>{let r=setTimeout(()=>this.fail(new K("timeout",`${t} 毫秒内没有完成`)),t);this.waiting={resolve:a=>{clearTimeout(r),n(a)},reject:a=>{clearTimeout(r),o(a)}}})}ask(t,n){var o;return this.failure?Promise.reject(this.failure):((o=this.port)==null||o.post(t),this.next(n))}};function Tn({spawn:e,startLimit:t,jobLimit:n}){let o=null,r=!1,a=Promise.resolve(),s=()=>{if(r)return Promise.reject(new K("disposed","检查器已关闭"));if(!o||o.unit.failure){let c=new Tt(e);o={unit:c,hello:c.next(t)},o.hello.catch(()=>{})}return o.hello},i=async c=>{await s();let{unit:l}=o;try{return await l.ask(c,n)}catch(d){throw l.failure&&!r&&s(),d}};return{ready:s,run(c){let l=a.then(()=>i(c));return a=l.catch(()=>{}),l},dispose(){r=!0,o&&o.unit.fail(new K("disposed","检查器已关闭"))}}}var Cn={format:"html",column:"notice",title:"关于开展土地调查的公告",body:`<h2>一、范围</h2><p>自2026年1月5日起至2026年1月30日，面积3.2公顷，补偿4.5万元，依据《土地管理法》第二条。</p>
<ol><li>联系人：张某某，电话：000-00000000。</li><li>详见<a href="/files/1.pdf">附件</a>。</li></ol>
<table><tr><th>姓名</th><th>身份证号</th></tr><tr><td>某某</td><td>000000********0000</td></tr></table>
<img src="/1.png" alt="示意图"><p>示例市自然资源局</p><p>2026年1月1日</p>`,meta:{issuer:"示例市自然资源局",publishedAt:"2026-01-01"}};var An=2e4,Vr=globalThis.fetch.bind(globalThis),Kr={draft:"稿件格式有误：",load:"检查器未能载入：",crash:"检查器意外中断：",timeout:"检查超时：",disposed:""},Pe=(e,t)=>({verdict:"not-checked",code:e,reason:Kr[e]+t});function qr(e){return e instanceof K?Pe(e.code,e.message):Pe("draft","含有无法传递的内容")}var Xr=e=>["pass","review","block"].includes(e==null?void 0:e.verdict)&&Array.isArray(e.findings)&&typeof e.contentHash=="string";function Ct(e){let t=null;return()=>(t||(t=e(),t.catch(()=>{t=null})),t)}async function Nn(e){let t=new AbortController,n=setTimeout(()=>t.abort(),An);try{return await e(t.signal)}finally{clearTimeout(n)}}async function Nt(e,t){let n=await Vr(e,{signal:t});if(!n.ok)throw new K("load",`${new URL(n.url).pathname} 返回 ${n.status}`);return n}async function Gr(e,t){let n=await Nt(e,t);try{return await WebAssembly.compileStreaming(n)}catch{let o=await(await Nt(e,t)).arrayBuffer();return WebAssembly.compile(o).catch(()=>o)}}var At=new Map;function Yr(e){let t=new URL(e,location.href).href,n=At.get(t);if(!n){n=Nn(r=>Gr(t,r)),At.set(t,n);let o=()=>At.delete(t);n.then(r=>r instanceof WebAssembly.Module||o(),o)}return n}var Jr=e=>Nn(async t=>(await Nt(e,t)).json());function Ot(e={}){let{profile:t,profileUrl:n,locale:o,timeout:r=5e3}=e,a=e.workerUrl||$t.workerUrl(),s=e.wasmUrl||$t.wasmUrl(),i=Ct(()=>Promise.all([Yr(s),n?Jr(n):t]).catch(d=>{throw d instanceof K?d:new K("load","无法取得检查程序")})),c=Tn({startLimit:An,jobLimit:r,spawn(d,p){let f=new Worker(Jt(a),{type:"module"});return f.addEventListener("message",({data:m})=>d(m)),f.addEventListener("messageerror",()=>p("工作线程的回答无法读取")),f.addEventListener("error",m=>{m.preventDefault(),p(m.message?m.message.replace(/^Uncaught /,""):"工作线程没有启动")}),i().then(([m,h])=>f.postMessage({wasm:m,profile:h,locale:o})).catch(m=>p(m instanceof K?m.message:"profile 不是可以传递的普通数据")),{post:m=>f.postMessage(m),stop:()=>f.terminate()}}}),l=!1;return c.ready().then(()=>l||c.run({draft:Cn})).catch(()=>{}),{async check(d){l=!0;try{let p=await c.run({draft:d});return typeof(p==null?void 0:p.error)=="string"?Pe("draft",p.error):Xr(p==null?void 0:p.report)?p.report:Pe("crash","回答不完整")}catch(p){return qr(p)}},rules:Ct(async()=>(await c.run({list:"rules"})).list),columns:Ct(async()=>(await c.run({list:"columns"})).list),dispose:()=>c.dispose()}}function On({read:e,check:t,unread:n,onStale:o,onChecked:r}){let a,s=!1,i=!1,c=!1,l=null,d=0,p=async()=>{try{for(let g=0;g<20;g++){let b=e(),x=JSON.stringify(b),y=performance.now(),T=await t(b);if(d=performance.now()-y,x===JSON.stringify(e()))return{draft:b,key:x,result:T}}return{draft:null,key:"",result:n("restless")}}catch{return{draft:null,key:"",result:n("unreadable")}}},f=()=>(clearTimeout(a),l||(l=p(),l.then(g=>{l=null,c=!1,i||r(g)})),l),m=()=>{c||o(),c=!0},h=()=>{i||(m(),clearTimeout(a),s||(a=setTimeout(f,Math.min(Math.max(250,2*d),2e3))))};return{now:f,changed:h,watchComposition(g){let b=()=>{s=!0,clearTimeout(a),m()},x=()=>{s=!1,h()};return g.addEventListener("compositionstart",b),g.addEventListener("compositionend",x),()=>{g.removeEventListener("compositionstart",b),g.removeEventListener("compositionend",x),s=!1}},stop(){i=!0,clearTimeout(a)}}}function u(e,t={},...n){let o=document.createElement(e);for(let[r,a]of Object.entries(t))typeof a=="function"?o.addEventListener(r,a):a===!0?o.setAttribute(r,""):typeof a=="string"&&o.setAttribute(r,a);for(let r of n)r&&o.append(r);return o}function j(e,t){let n=new Set(t);for(let r of Array.from(e.childNodes))n.has(r)||r.remove();let o=e.firstChild;for(let r of t)r===o?o=o.nextSibling:e.insertBefore(typeof r=="string"?document.createTextNode(r):r,o)}function De(e){if(!e)return null;try{let{protocol:t,href:n}=new URL(e,document.baseURI);return t==="https:"||t==="http:"?n:null}catch{return null}}var Mn=`
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
`;var _n=`
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
`;var Ln=`
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
`;var Rn=`
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
`;var U=".shell:not([data-width=wide])",Pn=`
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
${U} .change-table,
${U} .change-table tbody,
${U} .change-table caption,
.shell[data-width="narrow"] .twin-table,
.shell[data-width="narrow"] .twin-table tbody,
.shell[data-width="narrow"] .twin-table caption {
  display: block;
}

${U} .change-table thead,
.shell[data-width="narrow"] .twin-table thead {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}

${U} .change {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  margin-bottom: 8px;
  padding: 7px 10px 9px;
  border: 1px solid var(--_line);
  border-left: 4px solid var(--_review);
  border-radius: 6px;
}

${U} .change[data-explained="true"] {
  border-left-color: var(--_pass);
}

${U} .change-table .change th,
${U} .change-table .change td,
.shell[data-width="narrow"] .twin-table .passage td {
  width: auto;
  padding: 0;
  border: 0;
}

${U} .change-table .change .change-clause {
  flex: 1;
  padding: 0 6px 0 8px;
  color: var(--_ink-soft);
}

${U} .change-table .change .change-state {
  order: 1;
}

${U} .change-table .change .change-old,
${U} .change-table .change .change-new {
  display: grid;
  flex: 0 0 50%;
  grid-template-columns: auto minmax(0, 1fr);
  grid-column-gap: 0.5em;
  align-self: flex-start;
  order: 2;
  margin-top: 4px;
}

${U} .change-table .change .change-old {
  padding-right: 10px;
}

/* What came or went has one wording, and all the room. */
${U} .change[data-kind="added"] .change-new,
${U} .change[data-kind="dropped"] .change-old {
  flex-basis: 100%;
}

${U} .change[data-kind="added"] .change-old,
${U} .change[data-kind="dropped"] .change-new {
  position: absolute;
  clip-path: inset(50%);
}

${U} .change .change-label,
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
`;var _t={ink:["#1c2733","#e6ebf0"],"ink-soft":["#55636f","#a9b6c2"],line:["#d9e0e7","#3a4856"],"line-strong":["#8796a4","#74869a"],paper:["#ffffff","#17202a"],ground:["#f4f7f9","#202c38"],brand:["#0f4c81","#8fc1ee"],"on-brand":["#ffffff","#0c1a27"],block:["#b3261e","#ff9c93"],"block-tint":["#fdecea","#4a1f1c"],review:["#8a5200","#f3bd63"],"review-tint":["#fff4dd","#43310f"],advise:["#1f5f8b","#8cc4ee"],"advise-tint":["#e8f2fa","#17354b"],pass:["#1b6b3a","#7fd6a0"],"pass-tint":["#e6f4ea","#163a25"],focus:["#b86e00","#ffc04d"],here:["#fffbe9","#3a3115"]},Lt={font:'"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',"font-mono":'"SF Mono", Consolas, "Noto Sans Mono CJK SC", monospace',"font-size":"15px",radius:"8px","max-height":"none"},Mt=e=>Object.entries(_t).map(([t,n])=>`  --_${t}: var(--xianshen-${t}, ${n[e]});`).join(`
`),Qr=Object.entries(Lt).map(([e,t])=>`  --_${e}: var(--xianshen-${e}, ${t});`).join(`
`),Dn=`
:host {
${Mt(0)}
${Qr}
}

:host([theme="dark"]) {
  color-scheme: dark;
${Mt(1)}
}

@media (prefers-color-scheme: dark) {
  :host([theme="auto"]) {
    color-scheme: dark;
${Mt(1)}
  }
}
`;var Ie=null;function He(){return Ie||(Ie=new CSSStyleSheet,Ie.replaceSync([Dn,Mn,Rn,Ln,Pn,_n].join(`
`))),Ie}function In(e,t){let n=document.createElement("xianshen-dialog");n.lang=t,n.setAttribute("theme",e.getAttribute("theme")||"light");let o=getComputedStyle(e),r=new CSSStyleSheet,a=Object.keys({..._t,...Lt}).map(i=>[i,o.getPropertyValue(`--_${i}`)]).filter(([,i])=>i).map(([i,c])=>`--xianshen-${i}: ${c};`);r.replaceSync(`:host { ${a.join(" ")} }`);let s=n.attachShadow({mode:"open"});return s.adoptedStyleSheets=[He(),r],document.body.append(n),s}var Zr=100;function ea(){var t;let e=document.activeElement;for(;(t=e==null?void 0:e.shadowRoot)!=null&&t.activeElement;)e=e.shadowRoot.activeElement;return e}var ie=new WeakMap,Hn=e=>e.getClientRects().length>0&&getComputedStyle(e).visibility==="visible"&&(!e.checkVisibility||e.checkVisibility());function ta(e){let{host:t}=e.getRootNode();e.remove(),(t==null?void 0:t.localName)==="xianshen-dialog"&&t.remove()}function Fn(e,t){var o;let{host:n}=t.getRootNode();(Hn(t)?t:In(n,t.lang)).append(e),e.removeAttribute("open"),e.showModal(),(o=e.querySelector("h2"))==null||o.focus()}function Rt(e,t){var o;let n=(o=ie.get(e))==null?void 0:o.dialog;!n||!e.contains(n)||(t||!Hn(e))&&Fn(n,e)}function Fe(e){let t=ie.get(e);t==null||t.end(!1),t==null||t.dialog.close()}function ze(e,{id:t,title:n,lead:o,content:r}){var c;(c=ie.get(e))==null||c.dialog.close();let a=ea(),s=u("dialog",{id:t,part:"dialog","aria-labelledby":"dialog-title","aria-describedby":"dialog-lead"},u("h2",{class:"dialog-title",id:"dialog-title",tabindex:"-1"},n),u("p",{class:"dialog-lead",id:"dialog-lead"},o),...r(()=>s.close())),i=new Promise(l=>{ie.set(e,{dialog:s,end:l}),s.addEventListener("close",()=>l(!0),{once:!0})});return Fn(s,e),i.then(l=>{var d;return((d=ie.get(e))==null?void 0:d.dialog)===s&&ie.delete(e),ta(s),a instanceof HTMLElement&&a.isConnected&&a.focus(),l})}async function zn(e,t,{title:n,lead:o,findings:r=[],retry:a=!1}){let s=r[0];return await ze(e,{id:"summary",title:n,lead:o,content:c=>{let l=f=>m=>{m.preventDefault(),s=f,c()},d=r.slice(0,Zr).map(f=>u("li",{"data-level":f.level},u("a",{href:"#",click:l(f)},t.describe(f)))),p=r.length-d.length;return[d.length>0&&u("ol",{class:"dialog-list"},...d),p>0&&u("p",{class:"more"},t.dialogs.more(p)),u("div",{class:"dialog-foot"},a&&u("button",{type:"button",click:l("retry")},t.dialogs.retry),u("button",{type:"button",class:"primary",click:c},t.dialogs.back))]}})?s:void 0}async function Un(e,t,n,o){let r=null,a=ce(t,"confirm-by","input",t.dialogs.confirmBy,{maxlength:"50",autocomplete:"name"});a.control.value=o;let s=ce(t,"confirm-reason","textarea",t.dialogs.confirmReason,{maxlength:"500",rows:"3"});return await ze(e,{id:"confirmation",title:t.dialogs.confirmTitle,lead:t.dialogs.confirmLead,content:i=>{let c=l=>{l.preventDefault();let d=[a,s].filter(({check:p})=>!p());if(d.length>0)return d[0].control.focus();r={by:a.control.value.trim(),reason:s.control.value.trim()},i()};return[u("ol",{class:"dialog-list"},...n.map(l=>u("li",{},l))),u("form",{novalidate:!0,submit:c},a.element,s.element,u("div",{class:"dialog-foot"},u("button",{type:"button",click:i},t.dialogs.back),u("button",{type:"submit",class:"primary"},t.dialogs.confirm)))]}}),r}function ce(e,t,n,o,r,{hint:a,fault:s}={}){let i=s||(f=>f.trim()===""?e.dialogs.fillIn:""),c=`${t}-hint ${t}-error`,l=u(n,{id:t,"aria-describedby":c,...r}),d=u("p",{class:"field-error",id:`${t}-error`}),p=()=>(d.textContent=i(l.value),l.setAttribute("aria-invalid",String(d.textContent!=="")),d.textContent==="");return l.addEventListener("input",()=>d.textContent&&p()),{control:l,check:p,element:u("div",{class:"dialog-field"},u("label",{for:t},o),u("p",{class:"field-hint",id:`${t}-hint`},a),l,d)}}var na=["false-positive","accepted"],oa=365,Bn=e=>[e.getFullYear(),e.getMonth()+1,e.getDate()].map(t=>String(t).padStart(2,"0")).join("-");function ra(e){let t=e&&/^\d{4}-\d{2}-\d{2}$/.test(e)?e:Bn(new Date),[n,o,r]=t.split("-").map(Number);return{first:t,last:Bn(new Date(n,o-1,r+oa))}}var xe=({excusable:e})=>e||na;async function jn(e,t,{finding:n,reviewer:o,today:r,save:a}){let s=t.exceptions,{first:i,last:c}=ra(r),l,d=!1,p="",f=u("p",{class:"field-error",id:"kind-error"}),m=xe(n),h=m.map(v=>u("input",{type:"radio",name:"kind",id:`kind-${v}`,value:v,"aria-describedby":`kind-${v}-hint kind-error`,change:()=>{p=v,f.textContent="",b.control.getAttribute("aria-invalid")==="true"&&b.check()}})),g=()=>(f.textContent=p?"":s.errors.kind,p!==""),b=ce(t,"exception-until","input",s.until,{type:"date",min:i,max:c},{hint:s.untilHint(c),fault:v=>v===""?p==="accepted"?s.errors.untilMissing:"":v<i||v>c?s.errors.untilRange(i,c):""}),x=ce(t,"exception-reason","textarea",s.reason,{maxlength:"500",rows:"3"},{hint:s.reasonHint,fault:v=>v.trim()===""?s.errors.reason:""}),y=ce(t,"exception-by","input",s.who,{maxlength:"50",autocomplete:"name"});y.control.value=o;let T=u("p",{class:"field-error",role:"alert"});await ze(e,{id:"exception",title:s.formTitle,lead:s.formLead,content:v=>{let A=u("button",{type:"submit",class:"primary"},s.save),O=async E=>{var k;E.preventDefault();let R=[{control:h[0],check:g},x,b,...o?[]:[y]].filter(({check:N})=>!N());if(R.length>0||!p)return R[0].control.focus();A.disabled=!0,T.textContent="",d=!1;let w={kind:p,reason:x.control.value.trim(),until:b.control.value||null,by:y.control.value.trim()};if(l=Promise.resolve().then(()=>a(n,w)).then(()=>"made",()=>"failed"),await l==="made")return v();d=!!((k=T.closest("dialog"))!=null&&k.open),T.textContent=s.failed,A.disabled=!1};return[u("p",{class:"dialog-quote"},t.describe(n)),u("form",{novalidate:!0,submit:O},u("fieldset",{class:"dialog-field"},u("legend",{},s.kind),...m.map((E,R)=>u("div",{class:"choice"},h[R],u("label",{for:`kind-${E}`},s.kinds[E]),u("p",{class:"field-hint",id:`kind-${E}-hint`},s.hints[E]))),f),x.element,b.element,!o&&y.element,T,u("div",{class:"dialog-foot"},u("button",{type:"button",click:v},s.cancel),A))]}});let S=await l;return S==="failed"&&d?void 0:S}function Wn(){let e=new Date,t=n=>String(n).padStart(2,"0");return`${e.getFullYear()}-${t(e.getMonth()+1)}-${t(e.getDate())}`}var qn={title:{names:["title","articletitle","subject","biaoti"],labels:["标题","標題","文章标题","信息标题","页面标题","title"]},"meta.docNumber":{names:["docnumber","documentnumber","wenhao"],labels:["文号","文號","发文字号","發文字號"]},"meta.indexNumber":{names:["indexnumber","suoyinhao"],labels:["索引号","索引號"]},"meta.issuer":{names:["issuer","fabujigou"],labels:["发布机构","發布機構","发文机关","發文機關"]},"meta.drafter":{names:["drafter","qicaodanwei"],labels:["起草单位","起草單位"]},"meta.source":{names:["contentsource"],labels:["来源","來源","信息来源","稿件来源"]},"meta.author":{names:[],labels:["责任编辑","責任編輯"]},"meta.createdAt":{names:["createdat"],labels:["成文日期","成文时间","成文時間"]},"meta.publishedAt":{names:["publishedat","pubdate"],labels:["发布日期","發布日期","发布时间","發布時間"]}},aa=/^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?=$|[T\s])/,sa=e=>e.trim().replace(aa,(t,n,o,r)=>`${n}-${o.padStart(2,"0")}-${r.padStart(2,"0")}`),ia=e=>/^(INPUT|TEXTAREA|SELECT)$/.test(e.tagName),Vn=e=>ia(e)?e.value:e.textContent||"",ca=e=>(e.match(/[^[\].:$]+/g)||[""]).slice(-1)[0].toLowerCase().replace(/[-_]/g,""),la=e=>[e.getAttribute("aria-label")||"",...Array.from(e.labels||[],da)].map(t=>t.replace(/[\s*＊:：()（）]|必填/g,"").toLowerCase());function da(e){return Array.from(e.childNodes,n=>n instanceof HTMLSelectElement||n instanceof HTMLTextAreaElement?"":n.textContent).join("")}function fa(e){let t=e instanceof HTMLFormElement?Array.from(e.elements):[],n=Array.from(e.querySelectorAll("input, textarea, select")),o=new Set(["text","search","url","date","datetime-local"]);return[...new Set([...t,...n])].filter(r=>r instanceof HTMLTextAreaElement||r instanceof HTMLSelectElement||r instanceof HTMLInputElement&&o.has(r.type))}function ua(e,t){let n=qn[e],o=[({name:r})=>r===e,({name:r,id:a})=>[r,a].some(s=>s&&n.names.includes(ca(s))),r=>la(r).some(a=>n.labels.includes(a))];for(let r of o){let a=t.filter(r);if(a.length>0)return a}return[]}function le(e,t,n){let o=Array.from(n.querySelectorAll(t)),r=o.length>0?o:Array.from(document.querySelectorAll(t));if(r.length!==1||!(r[0]instanceof HTMLElement))throw new Error(`attach: ${e}: ${r.length} elements fit ${t}; one is needed`);return r[0]}function we(e,t,n){if(typeof t=="function")return{element:null,read:()=>String(t()??"")};let o=typeof t=="string"?le(e,t,n):t;if(!(o instanceof HTMLElement))throw new Error(`attach: ${e}: a selector, an element or a function is needed`);let r=/(At|From)$/.test(e);return{element:o,read(){if(!o.isConnected)throw new Error(`attach: ${e}: the element is not in the page any more`);return r?sa(Vn(o)):Vn(o)}}}function Xn(e,t,n){let o=new Map;for(let[s,i]of Object.entries(e)){if(s!=="title"&&!s.startsWith("meta."))throw new Error(`attach: options.fields.${s}: no such field; use title or meta.…`);i!==null&&o.set(s,we(`options.fields.${s}`,i,t))}let r=new Set(Array.from(o.values(),({element:s})=>s)),a=fa(t).filter(s=>!n(s)&&!r.has(s));for(let s of Object.keys(qn)){if(s in e)continue;let i=ua(s,a);if(i.length>1){let c=i.map(({name:l,id:d})=>l||`#${d}`).join(", ");throw new Error(`attach: options.fields["${s}"] is missing, and several fit: ${c}`)}i.length===1&&o.set(s,we(`options.fields.${s}`,i[0],t))}if(!o.has("title"))throw new Error("attach: options.fields.title is missing, and no field looks like a title");return o}var Gn=e=>e instanceof HTMLTextAreaElement||e instanceof HTMLInputElement&&/^(text|search|url)$/.test(e.type);function Yn(e,{start:t,end:n}){let o=e==null?void 0:e.element;return o?(o.focus(),Gn(o)&&t!=null&&n!=null&&o.setSelectionRange(t,n),!0):!1}function Kn(e,t,n,o){e.focus(),e.setSelectionRange(t,n),document.execCommand("insertText",!1,o)||(e.setRangeText(o,t,n,"end"),e.dispatchEvent(new InputEvent("input",{bubbles:!0})))}function Jn(e,t){let n=e==null?void 0:e.element;if(!n||!Gn(n))return null;let o=n;if(o.readOnly||o.disabled)return null;let r=o.value,a=Y(r,t),{start:s}=t[0],{end:i}=t[t.length-1],c=a.length-(r.length-i);return Kn(o,s,i,a.slice(s,c)),o.value!==a?null:()=>o.value!==a?!1:(Kn(o,s,c,r.slice(s,i)),o.value===r)}function Qn(e){let t,n={text:"",again:!1};return(o,{again:r=!1}={})=>{n={text:o,again:r},t===void 0&&(t=setTimeout(()=>{t=void 0,e.textContent!==n.text?e.textContent=n.text:n.again&&(e.textContent=`${n.text} `)},2e3))}}var Zn=/\d+(?:\.\d+)?%?|[A-Za-z]+|[\s\S]/gu;function eo(e){for(let t=1;t+1<e.length;t++)e[t]&&!e[t-1]&&!e[t+1]&&(e[t]=!1)}function to(e,t){let n=[];return e.forEach((o,r)=>{let a=!t[r],s=n[n.length-1];s&&s.changed===a?s.text+=o:n.push({text:o,changed:a})}),n}function Ue(e,t){let n=e.match(Zn)||[],o=t.match(Zn)||[],r=o.length+1;if((n.length+1)*r>16e4||n.length===0||o.length===0){let c=l=>l?[{text:l,changed:!1}]:[];return{old:c(e),now:c(t)}}let a=new Uint16Array((n.length+1)*r);for(let c=n.length-1;c>=0;c--)for(let l=o.length-1;l>=0;l--)a[c*r+l]=n[c]===o[l]?a[(c+1)*r+l+1]+1:Math.max(a[(c+1)*r+l],a[c*r+l+1]);let s=n.map(()=>!1),i=o.map(()=>!1);for(let c=0,l=0;c<n.length&&l<o.length;)n[c]===o[l]?(s[c++]=!0,i[l++]=!0):a[(c+1)*r+l]>=a[c*r+l+1]?c++:l++;return eo(s),eo(i),{old:to(n,s),now:to(o,i)}}function de(e,t,n,o,r){return u("td",{role:"cell",class:o},u("span",{class:"change-label","aria-hidden":"true"},e),n.length>0?u("span",{},...n.map(({text:a,changed:s})=>s?u(t,{},a):a)):u("span",{class:"nothing"},r))}var no=100;function oo({interpretation:e,notChecked:t=[]},{both:n},o){if(!e||!n)return[];let{words:r,memory:a}=o,{changes:s}=e,i=t.find(({field:p})=>p==="previousPolicy"),c=s.length>0&&s.every(({explained:p})=>p),l=s.length-no,d=u("details",{class:"changes",part:"changes",open:a.changes,"data-done":String(c),toggle:()=>{a.changes=d.open}},u("summary",{class:"changes-head","data-key":"changes"},u("h3",{class:"changes-title"},r.changes.title),u("span",{class:"changes-tally"},i?r.changes.notCompared:r.changeTally(s))),i?u("p",{class:"changes-note"},i.reason):s.length===0?u("p",{class:"changes-note"},r.changes.noneFound):pa(s,o),l>0&&u("p",{class:"more"},r.changes.more(l)));return[d]}function pa(e,t){let{columns:n,caption:o}=t.words.changes,r=[n.kind,n.clause,n.old,n.now,n.state];return u("table",{class:"change-table",role:"table"},u("caption",{},o),u("thead",{role:"rowgroup"},u("tr",{role:"row"},...r.map(a=>u("th",{scope:"col",role:"columnheader"},a)))),u("tbody",{role:"rowgroup"},...e.slice(0,no).map((a,s)=>ma(a,s,t))))}function ma(e,t,{words:n,actions:{show:o,write:r}}){let{kind:a,old:s,new:i,explained:c}=e,{kind:l,clauses:d}=n.describeChange(e),p=Ue(s,i),f=n.changes,m=(h,g,b,x="")=>u("button",{type:"button",class:"link","data-key":`change ${t} ${a} ${d}`,"aria-label":g,title:x||void 0,click:b},h);return u("tr",{role:"row",class:"change","data-kind":a,"data-explained":String(!!c)},u("th",{scope:"row",role:"rowheader",class:"change-kind"},l),u("td",{role:"cell",class:"change-clause"},d),de(f.old,"del",p.old,"change-old",f.nothing),de(f.now,"ins",p.now,"change-new",f.nothing),u("td",{role:"cell",class:"change-state"},u("span",{class:"state"},c?`✓ ${f.explained}`:`! ${f.notExplained}`),c&&o&&m(f.show,f.showOf(d),()=>o(c)),!c&&r&&m(f.write,f.writeOf(d),()=>r(e),f.writeHint)))}function ao({exceptions:e},{exceptions:t=[]},n){let{used:o=[],unused:r=[]}=e||{};if(o.length+r.length===0)return[];let{words:a}=n,s=new Map(t.map(i=>[i.fingerprint,i]));return[u("section",{class:"group exceptions",part:"exceptions","aria-labelledby":"exceptions-title"},u("h3",{id:"exceptions-title"},a.exceptions.title,u("span",{class:"number"},String(o.length+r.length))),u("ol",{},...o.map((i,c)=>ro(i,{rule:i.rule,state:null,at:c},n)),...r.map(({fingerprint:i,state:c},l)=>ro({...s.get(i),fingerprint:i},{rule:null,state:c,at:o.length+l},n))))]}function ro(e,{rule:t,state:n,at:o},r){let{words:a,actions:s}=r,{kind:i,reason:c,by:l,on:d,until:p}=e,f=a.exceptions,m=u("span",{},t||f.notUsed);t&&s.explain&&r.explain(t).then(b=>{m.textContent=b.title},()=>{});let h=[l&&(d?f.by(l,d):l),l&&(p?f.validUntil(p):f.openEnded)].filter(Boolean),g=`exception-${o}`;return u("li",{class:"exception",part:"exception","data-state":n||"used"},u("h4",{id:g},i&&u("span",{class:"chip"},f.kinds[i]),m),n&&u("p",{class:"exception-state"},f.states[n]),c&&u("p",{},c),h.length>0&&u("p",{class:"exception-facts"},h.join(a.itemComma)),s.unexcept&&u("div",{class:"row-actions"},u("button",{type:"button",class:"row-action","data-key":`unexcept ${e.fingerprint} ${o}`,"aria-describedby":g,click:()=>r.takeBack(e)},f.takeBack)))}var ha=50;function so({twins:e=[]},{compared:t=!0},n){return t?e.map(o=>ga(o,n)):[u("p",{class:"changes-note",id:"not-compared"},n.words.twins.notCompared)]}function ga(e,t){let{page:n,title:o,share:r}=e,{words:a,memory:s,actions:i}=t,c=u("div",{}),l=async()=>{let{passages:f}=i;if(!f)return;j(c,[u("p",{class:"changes-note"},a.twins.loading)]);let m=await f(e).catch(()=>null);j(c,[m?ba(e,m,t):u("p",{class:"changes-note"},a.twins.failed)])},d=De(i.pageAddress?i.pageAddress(e):n),p=u("details",{class:"changes twin",part:"twin",open:s.twins.has(n),toggle:()=>{if(!p.open)return void s.twins.delete(n);s.twins.add(n),l()}},u("summary",{class:"changes-head","data-key":`twin ${n}`},u("h3",{class:"changes-title"},a.twins.title(o||n)),u("span",{class:"changes-tally"},`${r}%`)),d&&u("p",{class:"changes-note"},u("a",{href:d,target:"_blank",rel:"noopener noreferrer"},a.twins.open)),c);return p}function ba({title:e,page:t},n,{words:{twins:o,changes:r},actions:{show:a}}){let{own:s,other:i,place:c}=o.columns,l=[s,i,c].map(p=>u("th",{scope:"col",role:"columnheader"},p)),d=n.slice(0,ha).map(({here:p,own:f,other:m},h)=>{let g=Ue(f,m);return u("tr",{role:"row",class:"passage"},de(s,"mark",g.old,"passage-own",r.nothing),de(i,"mark",g.now,"passage-other",r.nothing),u("td",{role:"cell",class:"passage-place"},a&&u("button",{type:"button",class:"link","data-key":`twin ${t} ${h}`,"aria-label":o.showOf(h+1),click:()=>a(p)},o.show)))});return u("table",{class:"twin-table",role:"table"},u("caption",{},o.caption(e||t)),u("thead",{role:"rowgroup"},u("tr",{role:"row"},...l)),u("tbody",{role:"rowgroup"},...d))}var xa={column:"Column",title:"Title",body:"Body","meta.docNumber":"Document number","meta.indexNumber":"Index number","meta.issuer":"Publisher","meta.drafter":"Drafter","meta.source":"Source","meta.author":"Editor","meta.createdAt":"Date of issue","meta.publishedAt":"Date of publication","meta.effectiveFrom":"In force from","meta.expiresAt":"In force until","meta.openness":"Openness","meta.opennessReason":"Reason for not publishing","meta.keywords":"Keywords","meta.description":"Summary","meta.url":"Address",attachments:"Attachments",policy:"Policy explained",previousPolicy:"Policy replaced",site:"Recent pages of this site"},Be=(e,t)=>`${e} ${t}${e===1?"":"s"}`,io={title:"Review",fields:xa,policyFields:{title:"name",docNumber:"document number",issuer:"publisher",publishedAt:"date of publication",url:"address",body:"body",format:"format"},wholePage:"Whole page",ofPolicy:(e,t)=>`${e}: ${t}`,malformed:e=>`What stands in “${e}” cannot be read.`,verdicts:{idle:"Nothing written",checking:"Checking",pass:"May be published",review:"Needs review",block:"Must not be published","not-checked":"Not checked"},levels:{block:"Must be changed",review:"Needs review",advise:"Advice"},levelOff:"Off",notes:{idle:"Write or load a page to have it checked",checking:"The page has changed and is being checked again",notChecked:"A page that was not checked cannot be submitted",block:e=>`${Be(e,"place")} must still be changed`,review:"Submitting asks for a reviewer and a reason",pass:"Checked: may be submitted"},idle:{lead:"Start to write, or load a page.",more:"It is checked while you write: faults are marked in the text and listed here, each with its basis and its remedy."},clean:"No faults found.",notChecked:{title:"Not checked",warning:"Not checked does not mean free of faults. The page cannot be submitted until it has been checked.",retry:"Check again"},unread:e=>`Not checked: ${e}`,levelTally:(e,t)=>`${e}: ${t}`,listComma:", ",itemComma:"; ",noFault:"No faults found",line:(e,t,n)=>`${e?`${e}: `:""}${t}${n?` (${n})`:""}`,row:{times:e=>`${Be(e,"place")} like this`,how:"Remedy",why:e=>`Basis: ${e}`,jump:"Go to",fix:"Fix",explain:"Explain",except:"Make exception"},more:e=>`${e} more not listed; they are shown once those above are mended.`,fixAll:e=>`Fix all (${e})`,maskAll:e=>`Mask all (${e})`,fixNote:"Changes only what is certain, then checks again; what needs review is left to you.",folded:e=>`${Be(e,"change")} not explained; write about each with the help of “What changed” above`,explain:{level:e=>`Level: ${e}`,clauses:"Basis",example:"Example",found:"Found",missing:"Found, because something is missing",silent:"Not found",loading:"Loading the explanation…",failed:"The explanation could not be had. Try again later."},dimensions:{title:"Quality of the interpretation",benefit:"Benefit",difference:"Difference",innovation:"Innovation",outcomes:{pass:"Stated",review:"Needs review",fail:"Missing","not-applicable":"Does not apply"},show:e=>`See ${e}`,showOf:(e,t)=>`${e}: see ${t}`},changes:{title:"What changed",kinds:{value:"Value or content",duty:"Strength of duty",added:"Added",dropped:"Dropped"},formerClause:e=>`former ${e}`,unnumbered:"not numbered",columns:{kind:"Change",clause:"Clause",old:"Before",now:"Now",state:"Explained"},caption:"The old and the new policy, clause by clause, and whether the page explains what changed",tally:(e,t)=>`${Be(e,"change")}, ${t} explained`,none:"No changes",noneFound:"The two policies were compared clause by clause. Nothing in them has changed.",notCompared:"Not compared",more:e=>`${e} more not listed.`,old:"Old",now:"New",nothing:"none",explained:"Explained",notExplained:"Not explained",show:"Show",showOf:e=>`Show the explanation of ${e}`,write:"Write",writeOf:e=>`Write about ${e}`,writeHint:"Copies both wordings and returns to the text",materialAdded:e=>`New: ${e}`,materialDropped:e=>`No longer asked: ${e}`,material:(e,t)=>`Before: ${e}; now: ${t}`},twins:{title:e=>`Says the same as “${e}”`,notCompared:"Recent pages of the site could not be had, so nothing was compared; the server compares on submission.",open:"Open that page",loading:"Loading that page…",failed:"That page could not be had.",columns:{own:"This page",other:"Other page",place:"Place"},caption:e=>`Passages that this page shares with “${e}”; what differs is set off`,show:"Show",showOf:e=>`Show passage ${e}`},exceptions:{title:"Exceptions",kinds:{"false-positive":"False positive",accepted:"Accepted"},hints:{"false-positive":"The finding is wrong: there is no such fault here.",accepted:"The finding is right, and publishing it this way was approved."},formTitle:"Make an exception",formLead:"It says who decided and why, and is kept with the page. The finding no longer stops the page; a changed text is checked anew.",kind:"Kind",reason:"Reason",reasonHint:"What was verified, and who agreed. No personal data.",until:"Valid until",who:"Your name",untilHint:e=>`Needed for what is accepted, ${e} at the latest; may be left out for a false positive.`,save:"Make exception",cancel:"Cancel",failed:"It was not saved. Try again later.",errors:{kind:"Choose a kind",reason:"Give a reason",untilMissing:"What is accepted needs an end date",untilRange:(e,t)=>`Choose a day from ${e} to ${t}`},saved:"Exception made.",by:(e,t)=>`${e}, ${t}`,validUntil:e=>`Valid until ${e}`,openEnded:"No end date",states:{"no-such-finding":"There is no such finding any more",expired:"Expired, no longer in force","not-excusable":"Not possible for this finding"},notUsed:"Exceptions without effect",takeBack:"Take back",takenBack:"Exception taken back."},dialogs:{back:"Back to the page",retry:"Check again",more:e=>`${e} more not listed.`,confirmTitle:"This needs a person’s review",confirmLead:"Verify each of them. Your name and reason are kept with the page.",confirmBy:"Reviewer",confirmReason:"Reason",confirm:"Verified, submit",fillIn:"Fill this in"},closeToast:"Close message"};var wa={column:"栏目",title:"标题",body:"正文","meta.docNumber":"文号","meta.indexNumber":"索引号","meta.issuer":"发布机构","meta.drafter":"起草单位","meta.source":"来源","meta.author":"责任编辑","meta.createdAt":"成文日期","meta.publishedAt":"发布日期","meta.effectiveFrom":"施行日期","meta.expiresAt":"失效日期","meta.openness":"公开属性","meta.opennessReason":"不公开的理由","meta.keywords":"关键词","meta.description":"摘要","meta.url":"网址",attachments:"附件",policy:"被解读文件",previousPolicy:"被替代的旧文件",site:"本站近期页面"},co={title:"审查结果",fields:wa,policyFields:{title:"名称",docNumber:"文号",issuer:"发布机构",publishedAt:"发布日期",url:"网址",body:"正文",format:"格式"},wholePage:"全文",ofPolicy:(e,t)=>`${e}的${t}`,malformed:e=>`“${e}”的内容不合要求。`,verdicts:{idle:"待撰写",checking:"正在审查",pass:"可以发布",review:"需要复核",block:"不得发布","not-checked":"未检查"},levels:{block:"必须修改",review:"需要复核",advise:"建议"},levelOff:"关闭",notes:{idle:"撰写或载入稿件后即可审查",checking:"内容有改动，正在重新审查",notChecked:"未检查的稿件不能提交",block:e=>`还有 ${e} 处必须修改`,review:"提交时须填写复核人和理由",pass:"审查通过，可以提交"},idle:{lead:"开始撰写，或者载入一篇稿件。",more:"边写边审：问题会标在文中，并列在这里，逐条写明依据和改法。"},clean:"没有发现问题。",notChecked:{title:"未检查",warning:"没有检查不等于没有问题，在检查完成之前不能提交。",retry:"重新审查"},unread:e=>`${e}未检查`,levelTally:(e,t)=>`${e} ${t} 处`,listComma:"，",itemComma:"；",noFault:"没有发现问题",line:(e,t,n)=>`${e?`${e}：`:""}${t}${n?`（${n}）`:""}`,row:{times:e=>`等 ${e} 处`,how:"怎么改",why:e=>`依据：${e}`,jump:"定位",fix:"一键修改",explain:"说明",except:"记为例外"},more:e=>`另有 ${e} 处没有列出，改完以上各处后会接着显示。`,fixAll:e=>`全部一键修改（${e} 处）`,maskAll:e=>`全部脱敏（${e} 处）`,fixNote:"只改有把握的，改完自动重新审查；请复核的各处留给您判断。",folded:e=>`${e} 处新旧变化没有解读，对照上面的“新旧变化”逐处补写`,explain:{level:e=>`级别：${e}`,clauses:"依据",example:"例子",found:"会查出",missing:"会查出缺少的内容",silent:"不会查出",loading:"正在取得说明…",failed:"没有取得说明，请稍后再试。"},dimensions:{title:"解读质量",benefit:"利益点",difference:"差异点",innovation:"创新点",outcomes:{pass:"已写明",review:"需要复核",fail:"缺少","not-applicable":"不适用"},show:e=>`见文 ${e}`,showOf:(e,t)=>`${e}：见文 ${t}`},changes:{title:"新旧变化",kinds:{value:"改了数值或内容",duty:"约束程度变了",added:"新增",dropped:"删去"},formerClause:e=>`原${e}`,unnumbered:"未编号",columns:{kind:"变化",clause:"条款",old:"原规定",now:"现规定",state:"解读"},caption:"新旧文件逐条对照，以及解读里有没有讲到",tally:(e,t)=>`共 ${e} 处变化，已解读 ${t} 处`,none:"没有变化",noneFound:"两份文件逐条比对，没有发现内容变化。",notCompared:"没有比对",more:e=>`另有 ${e} 处没有列出。`,old:"原",now:"现",nothing:"无",explained:"已解读",notExplained:"未解读",show:"见文",showOf:e=>`见文：${e}的解读`,write:"补写",writeOf:e=>`补写${e}的解读`,writeHint:"复制新旧条文，光标回到正文",materialAdded:e=>`新增规定：${e}`,materialDropped:e=>`不再要求：${e}`,material:(e,t)=>`原来：${e}；现在：${t}`},twins:{title:e=>`与“${e}”雷同`,notCompared:"没有取到本站近期页面，雷同没有比对；提交时由服务器比对。",open:"打开那个页面",loading:"正在取那个页面…",failed:"没有取到那个页面。",columns:{own:"本页",other:"另一页",place:"位置"},caption:e=>`本页与“${e}”相同的段落，不同的字加了底色`,show:"见文",showOf:e=>`见文：第 ${e} 处雷同`},exceptions:{title:"例外",kinds:{"false-positive":"误报",accepted:"已核准"},hints:{"false-positive":"审查结果不对，这里没有这个问题。",accepted:"确有这个情况，经核准可以这样发布。"},formTitle:"记为例外",formLead:"例外写明是谁、为什么，随稿件一并存档；这条不再拦截，内容改动后重新审查。",kind:"类别",reason:"理由",reasonHint:"写明核对了什么、由谁同意。不要写个人信息。",until:"有效期至",who:"登记人",untilHint:e=>`已核准的必须写明，最晚 ${e}；误报的可以不写。`,save:"记为例外",cancel:"取消",failed:"没有记下，请稍后再试。",errors:{kind:"请选择类别",reason:"请填写理由",untilMissing:"已核准的例外必须写明有效期",untilRange:(e,t)=>`日期应当在 ${e} 到 ${t} 之间`},saved:"已记为例外。",by:(e,t)=>`${e}，${t}`,validUntil:e=>`有效期至 ${e}`,openEnded:"未设有效期",states:{"no-such-finding":"已没有对应的问题",expired:"已过有效期，不再起作用","not-excusable":"这一处不得例外"},notUsed:"没有起作用的例外",takeBack:"撤回",takenBack:"例外已撤回。"},dialogs:{back:"返回修改",retry:"重新审查",more:e=>`另有 ${e} 处没有列出。`,confirmTitle:"以下内容需要人工复核",confirmLead:"请逐条核实。确认人和理由将随稿件一并存档。",confirmBy:"确认人",confirmReason:"确认理由",confirm:"已核实，提交发布",fillIn:"请填写"},closeToast:"关闭提示"};var ya={column:"欄目",title:"標題",body:"正文","meta.docNumber":"文號","meta.indexNumber":"索引號","meta.issuer":"發布機構","meta.drafter":"起草單位","meta.source":"來源","meta.author":"責任編輯","meta.createdAt":"成文日期","meta.publishedAt":"發布日期","meta.effectiveFrom":"施行日期","meta.expiresAt":"失效日期","meta.openness":"公開屬性","meta.opennessReason":"不公開的理由","meta.keywords":"關鍵詞","meta.description":"摘要","meta.url":"網址",attachments:"附件",policy:"被解讀文件",previousPolicy:"被替代的舊文件",site:"本站近期頁面"},lo={title:"審查結果",fields:ya,policyFields:{title:"名稱",docNumber:"文號",issuer:"發布機構",publishedAt:"發布日期",url:"網址",body:"正文",format:"格式"},wholePage:"全文",ofPolicy:(e,t)=>`${e}的${t}`,malformed:e=>`“${e}”的內容不合要求。`,verdicts:{idle:"待撰寫",checking:"正在審查",pass:"可以發布",review:"需要複核",block:"不得發布","not-checked":"未檢查"},levels:{block:"必須修改",review:"需要複核",advise:"建議"},levelOff:"關閉",notes:{idle:"撰寫或載入稿件後即可審查",checking:"內容有改動，正在重新審查",notChecked:"未檢查的稿件不能提交",block:e=>`還有 ${e} 處必須修改`,review:"提交時須填寫複核人和理由",pass:"審查通過，可以提交"},idle:{lead:"開始撰寫，或者載入一篇稿件。",more:"邊寫邊審：問題會標在文中，並列在這裡，逐條寫明依據和改法。"},clean:"沒有發現問題。",notChecked:{title:"未檢查",warning:"沒有檢查不等於沒有問題，在檢查完成之前不能提交。",retry:"重新審查"},unread:e=>`${e}未檢查`,levelTally:(e,t)=>`${e} ${t} 處`,listComma:"，",itemComma:"；",noFault:"沒有發現問題",line:(e,t,n)=>`${e?`${e}：`:""}${t}${n?`（${n}）`:""}`,row:{times:e=>`等 ${e} 處`,how:"怎麼改",why:e=>`依據：${e}`,jump:"定位",fix:"一鍵修改",explain:"說明",except:"記為例外"},more:e=>`另有 ${e} 處沒有列出，改完以上各處後會接著顯示。`,fixAll:e=>`全部一鍵修改（${e} 處）`,maskAll:e=>`全部脫敏（${e} 處）`,fixNote:"只改有把握的，改完自動重新審查；請複核的各處留給您判斷。",folded:e=>`${e} 處新舊變化沒有解讀，對照上面的“新舊變化”逐處補寫`,explain:{level:e=>`級別：${e}`,clauses:"依據",example:"例子",found:"會查出",missing:"會查出缺少的內容",silent:"不會查出",loading:"正在取得說明…",failed:"沒有取得說明，請稍後再試。"},dimensions:{title:"解讀質量",benefit:"利益點",difference:"差異點",innovation:"創新點",outcomes:{pass:"已寫明",review:"需要複核",fail:"缺少","not-applicable":"不適用"},show:e=>`見文 ${e}`,showOf:(e,t)=>`${e}：見文 ${t}`},changes:{title:"新舊變化",kinds:{value:"改了數值或內容",duty:"約束程度變了",added:"新增",dropped:"刪去"},formerClause:e=>`原${e}`,unnumbered:"未編號",columns:{kind:"變化",clause:"條款",old:"原規定",now:"現規定",state:"解讀"},caption:"新舊文件逐條對照，以及解讀裡有沒有講到",tally:(e,t)=>`共 ${e} 處變化，已解讀 ${t} 處`,none:"沒有變化",noneFound:"兩份文件逐條比對，沒有發現內容變化。",notCompared:"沒有比對",more:e=>`另有 ${e} 處沒有列出。`,old:"原",now:"現",nothing:"無",explained:"已解讀",notExplained:"未解讀",show:"見文",showOf:e=>`見文：${e}的解讀`,write:"補寫",writeOf:e=>`補寫${e}的解讀`,writeHint:"複製新舊條文，游標回到正文",materialAdded:e=>`新增規定：${e}`,materialDropped:e=>`不再要求：${e}`,material:(e,t)=>`原來：${e}；現在：${t}`},twins:{title:e=>`與“${e}”雷同`,notCompared:"沒有取到本站近期頁面，雷同沒有比對；提交時由伺服器比對。",open:"打開那個頁面",loading:"正在取那個頁面…",failed:"沒有取到那個頁面。",columns:{own:"本頁",other:"另一頁",place:"位置"},caption:e=>`本頁與“${e}”相同的段落，不同的字加了底色`,show:"見文",showOf:e=>`見文：第 ${e} 處雷同`},exceptions:{title:"例外",kinds:{"false-positive":"誤報",accepted:"已核准"},hints:{"false-positive":"審查結果不對，這裡沒有這個問題。",accepted:"確有這個情況，經核准可以這樣發布。"},formTitle:"記為例外",formLead:"例外寫明是誰、為什麼，隨稿件一併存檔；這條不再攔截，內容改動後重新審查。",kind:"類別",reason:"理由",reasonHint:"寫明核對了什麼、由誰同意。不要寫個人資料。",until:"有效期至",who:"登記人",untilHint:e=>`已核准的必須寫明，最晚 ${e}；誤報的可以不寫。`,save:"記為例外",cancel:"取消",failed:"沒有記下，請稍後再試。",errors:{kind:"請選擇類別",reason:"請填寫理由",untilMissing:"已核准的例外必須寫明有效期",untilRange:(e,t)=>`日期應當在 ${e} 到 ${t} 之間`},saved:"已記為例外。",by:(e,t)=>`${e}，${t}`,validUntil:e=>`有效期至 ${e}`,openEnded:"未設有效期",states:{"no-such-finding":"已沒有對應的問題",expired:"已過有效期，不再起作用","not-excusable":"這一處不得例外"},notUsed:"沒有起作用的例外",takeBack:"撤回",takenBack:"例外已撤回。"},dialogs:{back:"返回修改",retry:"重新審查",more:e=>`另有 ${e} 處沒有列出。`,confirmTitle:"以下內容需要人工複核",confirmLead:"請逐條核實。確認人和理由將隨稿件一併存檔。",confirmBy:"確認人",confirmReason:"確認理由",confirm:"已核實，提交發布",fillIn:"請填寫"},closeToast:"關閉提示"};var va={"zh-CN":co,"zh-TW":lo,en:io},je=["block","review","advise"];function ka(e){let t=(e||"").toLowerCase();return/^en\b/.test(t)?"en":/^zh\b(?!.*\bhans\b).*\b(tw|hk|mo|hant)\b/.test(t)?"zh-TW":"zh-CN"}var Pt=(e,t)=>Object.keys(e).includes(t)?e[t]:void 0;function Ea(e){let t=va[e],n=o=>{if(!o)return t.wholePage;let[r,a]=o.split("."),i=(r==="policy"||r==="previousPolicy")&&a&&Pt(t.policyFields,a);if(i)return t.ofPolicy(t.fields[r],i);let c=o.replace(/\[\d+\].*/,"");return Pt(t.fields,c)||Pt(t.fields,c.split(".")[0])||o};return{...t,locale:e,fieldName:n,inWords:o=>o.replace(/draft\.([A-Za-z.]+): .*/,(r,a)=>t.malformed(n(a))),tally({counts:o}){let r=je.filter(a=>o[a]>0).map(a=>t.levelTally(t.levels[a],o[a]));return r.length>0?r.join(t.listComma):t.noFault},describe:({field:o,what:r,quote:a})=>t.line(o?n(o):"",r,a||""),describeUnread:({field:o,name:r})=>t.unread(r||n(o)),describeChange({kind:o,clause:r,oldClause:a}){let c=o==="dropped"&&a?t.changes.formerClause(a):a&&a!==r?`${a} → ${r}`:r;return{kind:t.changes.kinds[o],clauses:c||t.changes.unnumbered}},changeMaterial({kind:o,old:r,new:a}){return o==="added"?t.changes.materialAdded(a):o==="dropped"?t.changes.materialDropped(r):t.changes.material(r,a)},changeTally:o=>o.length===0?t.changes.none:t.changes.tally(o.length,o.filter(({explained:r})=>r).length)}}var fo=new Map;function uo(e){let t=ka(e),n=fo.get(t)||Ea(t);return fo.set(t,n),n}var po=100,ho=({words:{idle:e}})=>[u("div",{class:"empty"},u("p",{},e.lead),u("p",{},e.more))],go=(e,{words:{notChecked:t},actions:{retry:n}})=>[u("div",{class:"empty"},u("h3",{class:"failed-title"},t.title),u("p",{},e),u("p",{},t.warning),n&&u("button",{type:"button",class:"empty-action","data-key":"retry",click:()=>n()},t.retry))],bo=(e,t,n)=>{var o;return[Sa(e,n),...Ta(e,n),...Aa(e,n),...oo(e,t,n),...so(e,t,n),...je.flatMap(r=>Na(e,r,n)),...e.findings.length===0&&!((o=e.notChecked)!=null&&o.length)?[u("div",{class:"empty clean"},u("p",{},n.words.clean))]:[],...ao(e,t,n)]};function Sa(e,{words:t}){return u("ul",{class:"counts",part:"counts"},...je.map(n=>u("li",{"data-level":n},u("strong",{},String(e.counts[n])),t.levels[n])))}var $a=/^privacy\//;function Ta({findings:e},{words:t,actions:{fixAll:n,maskAll:o}}){let r=e.filter(({fix:c})=>c),a=r.filter(({rule:c})=>$a.test(c)).length;if(!n||r.length<2)return[];let s=(c,l,d)=>u("button",{type:"button",class:"row-action at-once","data-key":c,click:d},l),i=a===r.length;return[u("div",{class:"mend-all"},s("fix-all",(i?t.maskAll:t.fixAll)(r.length),()=>n()),o&&!i&&a>1&&s("mask-all",t.maskAll(a),()=>o()),u("p",{class:"mend-note"},t.fixNote))]}var Ca=["benefit","difference","innovation"];function Aa({interpretation:e},{words:t,actions:{show:n}}){if(!e)return[];let o=Ca.map(r=>{let{outcome:a,evidence:s=[]}=e[r],i=t.dimensions[r],c=s.slice(0,3).map((l,d)=>n&&u("button",{type:"button",class:"link","data-key":`${r} ${d}`,"aria-label":t.dimensions.showOf(i,d+1),click:()=>n(l)},t.dimensions.show(d+1)));return u("div",{class:"dimension","data-outcome":a},u("dt",{},i),u("dd",{},u("span",{},t.dimensions.outcomes[a]),...c))});return[u("section",{class:"dimensions",part:"dimensions","aria-labelledby":"dimensions-title"},u("h3",{id:"dimensions-title"},t.dimensions.title),u("dl",{},...o))]}function Na(e,t,n){let{words:o}=n,r=e.findings.filter(m=>m.level===t),a=t==="review"?e.notChecked||[]:[],s=r.length+a.length;if(s===0)return[];let i=r.slice(0,po),c=m=>n.row(m,n.keyOf(m)),l=i.filter(({rule:m})=>m===mo),d=[...i.filter(({rule:m})=>m!==mo).map(c),...l.length>1?[Ma(l.map(c),n)]:l.map(c),...a.map(m=>u("li",{class:"finding",part:"finding","data-level":"review"},u("h4",{},o.describeUnread(m)),u("p",{},m.reason)))],p=r.length-po,f=n.groups.get(t)||Oa(t,n);return f.number.textContent=String(s),f.more.textContent=p>0?o.more(p):"",f.more.hidden=p<=0,j(f.list,d),[f.section]}function Oa(e,{words:t,groups:n}){let o=u("span",{class:"number"}),r=u("ol",{}),a=u("p",{class:"more",hidden:!0}),i={section:u("section",{class:"group",part:"group","data-level":e,"aria-labelledby":`group-${e}`},u("h3",{id:`group-${e}`},t.levels[e],o),r,a),number:o,list:r,more:a};return n.set(e,i),i}var mo="interpretation/change-not-explained";function Ma(e,{words:t,memory:n}){let o=u("details",{class:"folded",open:n.folded,toggle:()=>{n.folded=o.open}},u("summary",{"data-key":"folded"},t.folded(e.length)),u("ol",{},...e));return u("li",{class:"fold"},o)}var _a=[["privacy/resident-id","身份证号:⟦11010519491231002X⟧","身份证号:11*************02X"],["privacy/mobile-number","写信人:李某,手机:⟦13800138000⟧","手机:138****8000"],["privacy/bank-account","户名:林建国,开户行:农行东山支行,账号:⟦6299000066048764750⟧","竞买保证金账户:户名:东山县公共资源交易中心,开户行:农行东山支行,账号:35050168730700000123"],["privacy/other-id-document","姓名:林建国,护照号码:⟦E12345678⟧","申请人提供护照、港澳通行证等有效证件复印件,咨询电话0596-87654321、12345"],["privacy/vehicle-plate","我的车牌号是⟦闽A12345⟧,昨天停在路边被拖走","执法车辆闽A1234警已到现场,挂车闽A1234挂未到"],["privacy/personal-email","来信人:林建国,邮箱:⟦linjianguo85@163.com⟧","考生请于5月8日前将报名表发送至dsxzrzyj@163.com。"],["privacy/birth-date","林建国,男,出生日期:⟦1985年3月12日⟧","1985年1月1日及以后出生,出生日期在1985年1月1日至2006年12月31日之间"],["privacy/name-list-field",`姓名 | ⟦身份证号⟧
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
会议强调，要高度重视，压实责任，狠抓落实。`],["validity/off-topic","秋季⟦养生⟧要注意润肺，适当进补，按摩穴位、泡脚都能改善失眠，提高免疫力，健脾祛湿，少吃辛辣，多补充维生素，不要熬夜。","补充耕地的坡度要求有什么变化？专家说：“笔者认为，耕地坡度仍按以往要求执行。”"],["validity/script","根据中华人民共和⟦國⟧矿产资源法，由⟦國⟧家公园管理局⟦負責⟧实施。","乾隆年间的著作，宫商角徵羽，於潜镇，氾水，瞭望塔，狼藉。"]],La=new Map(_a.map(([e,t,n])=>[e,{hit:t,silent:n}])),xo=e=>La.get(e);var Ra=/`([^`]+)`|\*{3,}|\*\*([^*\s\p{P}](?:[^*]*[^*\s\p{P}])?)\*\*|\\([!-/:-@[-`{-~])/gu;function Dt(e){let t=[],n=0;for(let o of e.matchAll(Ra)){let[r,a,s,i]=o,c=o.index;c>n&&t.push(e.slice(n,c)),a!==void 0?t.push(u("code",{},a.trim()||a)):s!==void 0?t.push(u("strong",{},s)):t.push(i||r),n=c+r.length}return n<e.length&&t.push(e.slice(n)),t}var Pa=/^#{1,6}\s+(.+)$/,Da=/^\s{0,3}(?:([-*+])|\d{1,9}[.)])\s+(.*)$/,Ia=/^\s{0,3}(```+|~~~+)/;function wo(e,t){let n=[],o=e.split(/\r?\n/),r=[],a=null,s=()=>{r.length>0&&n.push(u("p",{},...Dt(r.join(`
`)))),r=[]};for(let i=0;i<o.length;i++){let c=o[i],l=Ia.exec(c),d=Pa.exec(c),p=Da.exec(c);if((l||d||p||c.trim()==="")&&s(),p||(a=null),l){let f=i+1;do i++;while(i<o.length&&!o[i].trim().startsWith(l[1]));n.push(u("pre",{},u("code",{},o.slice(f,i).join(`
`))))}else d?n.push(u(t,{},...Dt(d[1]))):p?(a||(a=u(p[1]?"ul":"ol",{}),n.push(a)),a.append(u("li",{},...Dt(p[2])))):c.trim()!==""&&r.push(c.trim())}return s(),n}function yo(e,t,n){let{words:o,memory:r}=n,a=`explain-${t}`,s=u("div",{class:"explained",part:"explanation",id:a,hidden:!0}),i=u("button",{type:"button",class:"row-action","data-key":`${t} explain`,"aria-expanded":"false","aria-controls":a,click:()=>d(s.hasAttribute("hidden"))},o.row.explain),c=!1,l=async()=>{j(s,[u("p",{},o.explain.loading)]);try{j(s,Ha(await n.explain(e),o)),c=!0}catch{j(s,[u("p",{},o.explain.failed)])}},d=p=>{s.hidden=!p,i.setAttribute("aria-expanded",String(p)),p?r.explained.add(t):r.explained.delete(t),p&&!c&&l()};return r.explained.has(t)&&d(!0),{button:i,region:s}}function Ha({name:e,title:t,level:n,basis:o,documentation:r},a){let s=n==="off"?a.levelOff:a.levels[n];return[u("h5",{class:"explained-title"},t),u("p",{class:"explained-level"},a.explain.level(s)),...wo(r,"h5"),...o.length>0?[u("h5",{},a.explain.clauses),u("ul",{},...o.map(i=>u("li",{},i.title)))]:[],...Fa(e,a)]}function Fa(e,{explain:t}){let n=xo(e);if(!n)return[];let{hit:o,silent:r}=n,a=o.includes("⟦")?t.found:t.missing;return[u("h5",{},t.example),u("p",{class:"example-label"},a),u("pre",{class:"example"},...za(o)),...r?[u("p",{class:"example-label"},t.silent),u("pre",{class:"example"},r)]:[]]}var za=e=>e.split(/⟦([^⟧]*)⟧/).map((t,n)=>n%2===1?u("mark",{},t):t).filter(t=>t!=="");function vo(e){let t=new Map;return new Map(e.map(n=>{let o=(t.get(n.fingerprint)||0)+1;return t.set(n.fingerprint,o),[n,`${n.fingerprint}#${o}`]}))}function ko(){let e=new Map;return{row(t,n,o,r){var T;let a=!!(o.actions.except&&((T=r.excusable)!=null&&T.call(r,t))),{level:s,what:i,how:c,quote:l,count:d,field:p,why:f,fix:m,rule:h}=t,g=JSON.stringify([s,i,c,l,d,p,f,m==null?void 0:m.title,h,a]),b=e.get(n);if(b&&b.looks===g)return b.held.finding=t,b.node;let x={finding:t},y=Ua(x,n,o,a);return e.set(n,{looks:g,held:x,node:y}),y},sweep(t){for(let n of e.keys())t.has(n)||e.delete(n)}}}function Ua(e,t,n,o){let{words:r,actions:a}=n,{level:s,what:i,how:c,quote:l,count:d,field:p,why:f,fix:m}=e.finding,h=(y,T,S,v)=>u("button",{type:"button",class:y==="fix"?"row-action fix":"row-action","data-key":`${t} ${y}`,click:S,...v},T),{jump:g,fix:b}=a,x=a.explain&&yo(e.finding.rule,t,n);return u("li",{class:"finding",part:"finding","data-level":s,"data-key":t,tabindex:"-1"},u("h4",{},i),u("p",{class:"where"},u("span",{class:"chip"},r.fieldName(p)),l&&u("q",{},l),d>1&&u("span",{class:"times"},r.row.times(d))),u("p",{class:"how"},u("b",{},r.row.how),u("span",{},c)),f.length>0&&u("details",{class:"why"},u("summary",{"data-key":`${t} why`},r.row.why(f.map(({title:y})=>y).join(r.itemComma)))),u("div",{class:"row-actions"},g&&p&&h("jump",r.row.jump,()=>g(e.finding)),b&&m&&h("fix",r.row.fix,()=>b(e.finding),{title:m.title}),x==null?void 0:x.button,o&&h("except",r.row.except,()=>n.except(e.finding))),x==null?void 0:x.region)}var Ba=12e3;function Eo(e,t){let n=u("div",{class:"toast",id:"toast",part:"toast",hidden:!0}),o,r=null;n.addEventListener("focusin",({relatedTarget:c})=>{n.contains(c)||(r=c)});let a=c=>{let l=n.matches(":focus-within");if(c(),!l)return;(r instanceof HTMLElement&&r.isConnected?r:t).focus({preventScroll:!0})},s=()=>a(()=>{n.hidden=!0}),i=()=>{clearTimeout(o),o=setTimeout(()=>n.matches(":hover, :focus-within")?i():s(),Ba)};return n.addEventListener("keydown",c=>{c.key==="Escape"&&s()}),{element:n,say(c,{kind:l="done",action:d,link:p}={}){n.dataset.kind=l;let f=()=>{s(),d==null||d.run()},m=De(p==null?void 0:p.href),h=[u("span",{class:"toast-text"},c),...d?[u("button",{type:"button",click:f},d.label)]:[],...m?[u("a",{href:m,target:"_blank",rel:"noopener"},p==null?void 0:p.label)]:[],u("button",{type:"button",class:"close","aria-label":e(),click:s},"×")];a(()=>j(n,h)),n.hidden=!1,i()},stop:()=>clearTimeout(o)}}var ja=340,Wa=620;function So(e,t){let n=u("h2",{class:"title",id:"title",tabindex:"-1"}),o=u("p",{class:"badge",id:"verdict",part:"verdict"}),r=u("p",{class:"note",id:"note",part:"note"}),a=u("div",{class:"list",id:"list",part:"list"}),s=u("section",{class:"shell",part:"panel","aria-labelledby":"title"},u("div",{class:"head",part:"head"},n,o),a,u("div",{class:"foot",part:"foot"},r,u("slot",{name:"foot"}))),i=u("p",{class:"unseen",id:"announcement",role:"status","aria-live":"polite"}),c=Eo(()=>e.words.closeToast,n),l=u("div",{},s,i,c.element);t.append(l);let d=Qn(i),p=ko(),f=new Map,m={changes:!0,folded:!1,twins:new Set,explained:new Set},h=new Map,g=new Map,b=null,x=!0,y=new ResizeObserver(([{contentRect:w}])=>{let{width:k}=w;s.dataset.width=k<ja?"narrow":k<Wa?"middle":"wide",Rt(l,!1)}),T=w=>a.querySelector(`[data-key="${CSS.escape(w)}"]`),S=(w,k)=>{c.say(w,k),d(w,{again:!0})},v=w=>{(document.activeElement===document.body||document.activeElement===null)&&!(w!=null&&w.isConnected)&&n.focus()},A=()=>({words:e.words,actions:e.actions,memory:m,groups:f,keyOf:w=>g.get(w)||"",row:(w,k)=>p.row(w,k,A(),(b==null?void 0:b.kind)==="report"?b.given:{}),explain:w=>{let k=h.get(w);if(k)return k;let{explain:N}=e.actions,M=N?N(w):Promise.reject(new Error(`nobody explains ${w}`));return h.set(w,M),M.catch(()=>h.delete(w)),M},except:async w=>{let{words:k,reviewer:N}=e,{except:M}=e.actions,G=t.activeElement;if(!M||(b==null?void 0:b.kind)!=="report")return;let Q=b.given.today,re=await jn(l,k,{finding:w,reviewer:N,today:Q,save:M});re==="made"&&S(k.exceptions.saved),re==="failed"&&S(k.exceptions.failed,{kind:"failed"}),v(G)},takeBack:async w=>{var N,M;let k=t.activeElement;try{await((M=(N=e.actions).unexcept)==null?void 0:M.call(N,w)),S(e.words.exceptions.takenBack)}catch{S(e.words.exceptions.failed,{kind:"failed"})}v(k)}}),O=()=>{let{words:w}=e,k=x||!b?"checking":b.kind==="report"?b.report.verdict:b.kind;l.lang=w.locale,s.setAttribute("aria-busy",String(k==="checking")),n.textContent=w.title,o.dataset.verdict=k,o.textContent=w.verdicts[k];let{notes:N}=w;k==="not-checked"?r.textContent=N.notChecked:k==="block"&&(b==null?void 0:b.kind)==="report"?r.textContent=N.block(b.report.counts.block):r.textContent=k==="block"?"":N[k]},E=()=>{var G,Q;let{scrollTop:w}=a;if(O(),!b)return;let k=(G=t.activeElement)==null?void 0:G.closest("[data-key]"),N=k&&a.contains(k)?k.getAttribute("data-key"):null;g=b.kind==="report"?vo(b.report.findings):new Map;let M=A();b.kind==="idle"?j(a,ho(M)):b.kind==="not-checked"?j(a,go(b.reason,M)):j(a,bo(b.report,b.given,M)),p.sweep(new Set(g.values())),w>0&&(a.scrollTop=w),N&&t.activeElement!==k&&((Q=T(N))==null||Q.focus({preventScroll:!0}))},R=()=>Array.from(a.querySelectorAll("button.fix"));return{frame:l,start(){y.observe(e),O()},stop(){y.disconnect(),c.stop(),queueMicrotask(()=>e.isConnected?Rt(l,!0):Fe(l))},renew(){h.clear(),p.sweep(new Set),f.clear(),E()},checking(){x=!0,O()},show(w){b=w,x=!1,E()},pointAt(w){let k=w&&g.get(w);for(let N of a.querySelectorAll(".finding"))N.classList.toggle("here",k!==void 0&&N.getAttribute("data-key")===k)},focusRow(w){let k=T(g.get(w)||"");if(!k)return!1;let N=k.closest("details");return N&&(N.open=!0),k.scrollIntoView({block:"nearest"}),k.focus(),!0},fixIndex(w){let k=`${g.get(w)} fix`;return Math.max(0,R().findIndex(N=>N.dataset.key===k))},focusAfterFix(w){let k=R();(k[Math.min(w,k.length-1)]||a.querySelector(".row-action")||e.focusAnchor||n).focus()},focusTitle:w=>n.focus(w),announce:w=>d(w),say:S}}var ye,ve,D,ee=class extends HTMLElement{constructor(){super();Se(this,"focusAnchor",null);Se(this,"reviewer","");$e(this,ye,{});$e(this,ve,this.attachShadow({mode:"open"}));$e(this,D,So(this,P(this,ve)));P(this,ve).adoptedStyleSheets=[He()]}connectedCallback(){P(this,D).start()}disconnectedCallback(){P(this,D).stop()}attributeChangedCallback(){P(this,D).renew()}get actions(){return P(this,ye)}set actions(n){Gt(this,ye,n),P(this,D).renew()}get locale(){return this.words.locale}set locale(n){this.setAttribute("locale",n)}get words(){return uo(this.getAttribute("locale"))}showIdle(){P(this,D).show({kind:"idle"})}showChecking(){P(this,D).checking()}showNotChecked(n){P(this,D).show({kind:"not-checked",reason:n})}showReport(n,o={}){P(this,D).show({kind:"report",report:n,given:o})}pointAt(n){P(this,D).pointAt(n)}focusRow(n){return P(this,D).focusRow(n)}fixIndex(n){return P(this,D).fixIndex(n)}focusAfterFix(n){P(this,D).focusAfterFix(n)}focus(n){P(this,D).focusTitle(n)}announce(n){P(this,D).announce(n)}say(n,o){P(this,D).say(n,o)}summary(n){return zn(P(this,D).frame,this.words,n)}confirm(n){return Un(P(this,D).frame,this.words,n,this.reviewer)}dismiss(){Fe(P(this,D).frame)}};ye=new WeakMap,ve=new WeakMap,D=new WeakMap,Se(ee,"observedAttributes",["locale"]);customElements.get("xianshen-panel")||customElements.define("xianshen-panel",ee);var $o=e=>typeof(e==null?void 0:e.html)=="function"&&typeof(e==null?void 0:e.onChange)=="function";function fe(e){let t=e.root();if(!t)return null;let n=t.ownerDocument.defaultView;return n&&n!==window?n.frameElement:t}var Va=e=>{let t=fe(e);return t!=null&&t.id?`${e.name} #${t.id}`:e.name};function To(e){var a,s,i;let t=ge(e),n=t.filter(({source:c})=>!c),o=n.length>0?n:t;for(let c of t)c!==o[0]&&((a=c.dispose)==null||a.call(c));if(o.length===1)return o[0];if(o.length===0)throw new Error("attach: options.editor is missing, and no editor was found; hand over the editor or an adapter for it");let r=o.map(Va).join(", ");throw(i=(s=o[0]).dispose)==null||i.call(s),new Error(`attach: options.editor is missing, and there are ${o.length} editors: ${r}`)}function Co(e,t){let n=e instanceof HTMLFormElement,o=e instanceof HTMLElement&&!n?e:null,r;if(t?r=$o(t)?t:be(Ka(t,n?e:document)):n||e===document?r=To(e):$o(e)?r=e:r=qa(e,o),!n&&!fe(r))throw new Error("attach: the editor is not ready, so that its form is not known; hand over the form");let a=n?e:Xa(r,o);return{form:a,scope:a||document,adapter:r}}var Ka=(e,t)=>typeof e=="string"?le("options.editor",e,t):e;function qa(e,t){let n=t&&ge(t);return n&&n.length>0?To(t):be(e)}function Xa(e,t){let n=fe(e)||t;return n instanceof HTMLTextAreaElement?n.form:(n==null?void 0:n.closest("form"))||null}function Ao(e,{form:t,adapter:n},o){if(e!==void 0){let s=typeof e=="string"?le("options.panel",e,document):e;if(!(s instanceof ee))throw new Error("attach: options.panel: an <xianshen-panel> is needed");return o&&s.setAttribute("locale",o),{panel:s,isOwn:!1}}let r=new ee;o&&r.setAttribute("locale",o);let a=t||fe(n);return a?a.after(r):document.body.append(r),{panel:r,isOwn:!0}}function No(e,t){if(e.root())return()=>{};let n=setInterval(()=>{e.root()&&(clearInterval(n),t())},100);return()=>clearInterval(n)}function Ga(e,t){if(e==null)throw new Error("attach: options.column is missing: which column the page is of is never guessed");return typeof e!="string"?we("options.column",e,t):/^[#.[]/.test(e)?we("options.column",le("options.column",e,t),t):{element:null,read:()=>e}}function Oo(e,{adapter:t,scope:n,today:o}){let{read:r,policies:a=()=>({})}=e,s=()=>{if(!t.root())throw new Error("the editor is not ready");return{body:t.html(),format:t.format,today:o()}};if(r)return{fields:new Map,read:()=>({...s(),...r()})};let i=Ga(e.column,n),c=fe(t),l=Xn(e.fields||{},n,d=>d===i.element||!!(c&&(c===d||c.contains(d))));return l.set("column",i),{fields:l,read(){let d={};for(let[g,b]of l){let x=g.startsWith("meta.")?b.read():"";x.trim()!==""&&(d[g.slice(5)]=x)}let p=l.get("title").read(),{body:f,format:m,today:h}=s();return{column:i.read(),title:p,body:f,format:m,today:h,meta:d,...a()}}}}var Ya=/^\d{4}-\d{2}-\d{2}$/;function Mo({given:e,by:t,today:n,words:o,onChange:r}){let a=[...e],s=async i=>{await r([...i]),a=i};return{all:()=>[...a],record:()=>a.map(({on:i,...c})=>c),async add(i,{kind:c,reason:l,until:d,by:p}){if(!xe(i).includes(c))throw new Error(o.notExcusable);let f=(t()||p||"").trim();if(f===""||!(l!=null&&l.trim()))throw new Error(o.needsReason);let m=n();if(d?!Ya.test(d)||d<m:c!=="false-positive")throw new Error(o.needsEnd);let{fingerprint:h}=i,g={fingerprint:h,kind:c,reason:l.trim(),by:f,on:m,...d&&{until:d}};await s([...a.filter(b=>b.fingerprint!==h),g])},async remove({fingerprint:i}){await s(a.filter(c=>c.fingerprint!==i))}}}var Ja=`
.xianshen-field { margin: 4px 0 0; padding: 0; list-style: none; font-size: 13px; }
.xianshen-field[hidden] { display: none; }
.xianshen-field [data-level=block] { color: var(--xianshen-block, #b3261e); }
.xianshen-field [data-level=review] { color: var(--xianshen-review, #8a5200); }
.xianshen-field [data-level=advise] { color: var(--xianshen-advise, #1f5f8b); }
`,We=null;function Qa(){We||!("adoptedStyleSheets"in document)||(We=new CSSStyleSheet,We.replaceSync(Ja),document.adoptedStyleSheets=[...document.adoptedStyleSheets,We])}var Za=0;function es(e){let t=document.createElement("ul");t.id=`xianshen-field-${++Za}`,t.className="xianshen-field",t.hidden=!0;let n=e.getAttribute("aria-describedby"),o={element:e,list:t,described:n,invalid:e.getAttribute("aria-invalid")};return e.after(t),e.setAttribute("aria-describedby",n?`${n} ${t.id}`:t.id),o}function _o(e,t,n){n===null?e.removeAttribute(t):e.setAttribute(t,n)}function Lo(e){Qa();let t=new Map;for(let[n,{element:o}]of e)o&&t.set(n,es(o));return{show(n){for(let[o,{element:r,list:a}]of t){let s=n.filter(({field:c})=>c===o);a.hidden=s.length===0,a.textContent="";for(let{level:c,what:l}of s){let d=document.createElement("li");d.dataset.level=c,d.textContent=l,a.append(d)}let i=s.some(({level:c})=>c==="block");r.setAttribute("aria-invalid",String(i)),r.dataset.xianshenLevel=s.length===0?"":i?"block":s[0].level}},remove(){for(let{element:n,list:o,described:r,invalid:a}of t.values())o.remove(),_o(n,"aria-describedby",r),_o(n,"aria-invalid",a),delete n.dataset.xianshenLevel}}}var It=["advise","review","block"],ke=e=>`xianshen-${e}`,Ve={block:{fill:"var(--xianshen-block-mark, #fbd9d6)",line:"var(--xianshen-block-line, #b3261e)",decoration:"wavy"},review:{fill:"var(--xianshen-review-mark, #ffecc2)",line:"var(--xianshen-review-line, #b06a00)",decoration:"wavy"},advise:{fill:"var(--xianshen-advise-mark, #dcecf8)",line:"var(--xianshen-advise-line, #1f5f8b)",decoration:"dotted"}};var Io=(e,t)=>({left:Math.max(e.left,t.left),top:Math.max(e.top,t.top),right:Math.min(e.right,t.right),bottom:Math.min(e.bottom,t.bottom)}),Ht=({left:e,top:t,right:n,bottom:o},{x:r,y:a})=>({left:e+r,top:t+a,right:n+r,bottom:o+a});function Ho(e){let{left:t,top:n}=e.getBoundingClientRect();return{x:t+e.clientLeft,y:n+e.clientTop}}function Ro(e){let t=e.ownerDocument.defaultView,n={left:0,top:0,right:t.innerWidth,bottom:t.innerHeight};for(let o=e;o&&!(o.localName==="body"||o.localName==="html");o=o.parentElement){if(t.getComputedStyle(o).overflow==="visible")continue;let{x:r,y:a}=Ho(o);n=Io(n,{left:r,top:a,right:r+o.clientWidth,bottom:a+o.clientHeight})}return n}function Po(e,{left:t,top:n,right:o,bottom:r}){e.style.left=`${t}px`,e.style.top=`${n}px`,e.style.width=`${Math.max(0,o-t)}px`,e.style.height=`${Math.max(0,r-n)}px`}function ts(e){let t=0;for(let n=e;n;n=n.parentElement)t=Math.max(t,Number.parseInt(getComputedStyle(n).zIndex,10)||0);return t+1}var Do=e=>{var t;return((t=e.ownerDocument.defaultView)==null?void 0:t.frameElement)??null};function Fo(e){let t=null,n=[],o=[],r=null,a=0,s=()=>{let d=e();if(!t||(t.textContent="",!d||n.length===0))return;let p=d.ownerDocument===document?null:Do(d),f=p?Ho(p):{x:0,y:0},m=Ht(Ro(d),f),h=p?Io(m,Ro(p)):m;Po(t,h),t.style.zIndex=String(ts(p??d));for(let{level:g,range:b}of n){let{fill:x,line:y}=Ve[g];for(let T of b.getClientRects()){let S=document.createElement("div");S.className=`mark ${ke(g)}`,S.style.position="absolute",S.style.boxSizing="border-box",S.style.background=x,S.style.borderBottom=`2px solid ${y}`,Po(S,Ht(Ht(T,f),{x:-h.left,y:-h.top})),t.append(S)}}},i=()=>{cancelAnimationFrame(a),a=requestAnimationFrame(s)},c=d=>{if(r===d)return;for(let h of o)h();r=d;let p=new Set([window,d.ownerDocument.defaultView]),f=new ResizeObserver(i);f.observe(d);let m=Do(d);m&&d.ownerDocument!==document&&f.observe(m),o=[()=>f.disconnect()];for(let h of p)for(let g of["scroll","resize"])h.addEventListener(g,i,{capture:!0,passive:!0}),o.push(()=>h.removeEventListener(g,i,{capture:!0}))},l=()=>{for(let d of o)d();o=[],r=null,cancelAnimationFrame(a),t==null||t.remove(),t=null};return{show(d){n=d;let p=e();if(!p||n.length===0)return l();t||(t=document.createElement("div"),t.className="xianshen-marks",t.setAttribute("aria-hidden","true"),t.style.position="fixed",t.style.overflow="hidden",t.style.pointerEvents="none",t.style.mixBlendMode="multiply",document.body.append(t)),c(p),s()},dispose:l}}var ns=It.map(e=>{let{fill:t,line:n,decoration:o}=Ve[e];return`::highlight(${ke(e)}) { background-color: ${t}; text-decoration-line: underline; text-decoration-style: ${o}; text-decoration-color: ${n}; }`}).join(`
`),zo=new WeakSet;function os(e){let t=e.getRootNode();if(zo.has(t)||!("adoptedStyleSheets"in t))return;zo.add(t);let{CSSStyleSheet:n}=e.ownerDocument.defaultView,o=new n;o.replaceSync(ns),t.adoptedStyleSheets=[...t.adoptedStyleSheets,o]}var Uo=new WeakMap;function Bo(e,t,n){let o=e.CSS.highlights,r=Uo.get(o)??new Map;Uo.set(o,r),n.length>0?r.set(t,n):r.delete(t);let a=Array.from(r.values()).flat();It.forEach((s,i)=>{let c=new e.Highlight(...a.filter(l=>l.level===s).map(({range:l})=>l));c.priority=i,o.set(ke(s),c)})}function jo(e){let t=null,n=Fo(e),o={show(r){let a=e(),s=(a==null?void 0:a.ownerDocument.defaultView)??null;if(t&&t!==s&&"highlights"in t.CSS&&Bo(t,o,[]),t=s,!a||!s)return n.show([]);if(!("highlights"in s.CSS))return n.show(r);os(a),Bo(s,o,r)},dispose(){o.show([]),n.dispose()}};return o}function Wo(e,t,n,o){let{body:r}=e,s=!!o.source||(e.format||"html")!=="html"?r:F(r),i=[],c=(l,d)=>s===r?d:l.text?rt(r,s,l):te(r,d.start)?null:Ae(r,s,d);for(let l of n.findings){let{field:d,start:p,end:f}=l;if(d!=="body"||p==null||f==null)continue;let m=c(l,{start:p,end:f});m&&i.push({finding:l,place:m})}return{report:n,draft:e,key:t,body:r,text:s,placed:i,carry:ot(s)}}function*rs(e){let t=e.ownerDocument.createTreeWalker(e,NodeFilter.SHOW_TEXT);for(let n=t.nextNode();n;n=t.nextNode())yield n}function ue(e,t){let n=e.root();if(!n||e.source)return()=>null;let o=Ce(e.textNodes?e.textNodes():rs(n)),r=t.carry(o.text);return a=>{let s=r(a);return s&&tn(o,s)}}function as(e){let{requestIdleCallback:t,cancelIdleCallback:n}=window;if(!t){let r=setTimeout(e,30);return()=>clearTimeout(r)}let o=t(e,{timeout:150});return()=>n(o)}function Vo({adapter:e,shown:t,onPoint:n,onRoot:o}){let r=[],a=null,s=jo(e.root),i=!1,c=()=>{},l=()=>{var x;let h=a==null?void 0:a.root,g=h==null?void 0:h.ownerDocument.getSelection(),b=g==null?void 0:g.anchorNode;!h||!g||!b||!h.contains(b)||n((x=r.find(({range:y})=>y.isPointInRange(b,g.anchorOffset)))==null?void 0:x.finding)},d=()=>{c(),i||(c=as(m))},p=h=>{let{ownerDocument:g}=h,b=new MutationObserver(d);b.observe(h,{childList:!0,characterData:!0,subtree:!0}),g.addEventListener("selectionchange",l);let x=o(h);a={root:h,leave:()=>{b.disconnect(),g.removeEventListener("selectionchange",l),x()}}},f=()=>{let h=e.root();return a&&a.root!==h&&(a.leave(),a=null),h&&!a&&p(h),a};function m(){if(c(),i)return;r=[];let h=t(),g=f();if(h&&g&&h.placed.length>0){let b=ue(e,h);for(let{finding:x,place:y}of h.placed){let T=b(y);T&&r.push({finding:x,range:T})}}s.show(r.map(({finding:b,range:x})=>({level:b.level,range:x}))),l()}return{drawSoon:d,stop(){i=!0,c(),s.dispose(),a&&a.leave(),a=null}}}var Ke=e=>e.flatMap(({fix:t})=>(t==null?void 0:t.edits)||[]).sort((t,n)=>t.start-n.start);function Ko({adapter:e,fields:t,nameOf:n,words:o}){let r=async(m,h)=>{for(let g=0;g<h&&e.html()!==m;g++)await e.undo();return e.html()===m},a=async(m,h)=>await r(m,h)?o.notTaken:o.notRestored,s=m=>{let h=e.html();return async()=>e.html()!==h?!1:(await m(),e.html()!==h)},i=async(m,h)=>{let g=e.html();return m().catch(async()=>({done:0,failure:await a(g,h)}))};async function c(m,h){let g=h.map(ue(e,m));if(g.includes(null))return{steps:0,took:!1,failure:o.moved};if(e.replaceAll){let b=h.map(({text:x},y)=>({range:g[y],text:x}));return{steps:1,took:await e.replaceAll(b)}}for(let b=0;b<h.length;b++){let x=h[h.length-1-b],y=ue(e,m)(x);if(!y||!await e.replace(y,x.text))return{steps:b+1,took:!1}}return{steps:h.length,took:!0}}async function l(m,h){let g=[],b=0,x="",y=m.text===m.body;for(let O of h){let E=m.placed.find(M=>M.finding===O),{start:R,fix:w}=O,k={start:R??0,edits:(w==null?void 0:w.edits)||[]},N=E&&(y?k.edits:on(m.body,k,E.place));N?(g.push(...N),b++):x=E?o.encoded:o.moved}if(b===0)return{done:b,failure:x};g.sort((O,E)=>O.start-E.start);let T=e.html(),S=await c(m,g);if(S.failure)return{done:0,failure:S.failure};let v=e.html(),A=y?V(v)===V(Y(m.body,g)):Ne(m.body,v,g);return S.took&&A?{done:b,undo:s(()=>r(T,S.steps)),failure:x}:{done:0,failure:await a(T,S.steps)}}async function d(m,h){if(e.html()!==m.body)return{done:0,failure:o.moved};let g=Ke(h);return await e.source.replace(g)&&e.html()===Y(m.body,g)?{done:h.length,undo:s(()=>r(m.body,1))}:{done:0,failure:await a(m.body,1)}}async function p(m,h){let{load:g}=e;if(!g)return{done:0,failure:o.byHand};let b=e.html(),x=Y(m.body,Ke(h)),y=()=>g.call(e,b);return await g.call(e,x)&&rn(m.body,x,e.html())?{done:h.length,undo:s(y)}:(await y(),{done:0,failure:e.html()===b?o.notTaken:o.notRestored})}async function f(m,h){let g=Jn(t.get(m),Ke(h));return g?{done:h.length,undo:g}:{done:0,failure:o.fieldByHand(n(m))}}return async(m,h)=>{let g={done:0,undo:(()=>!1),failure:""},b=h.filter(({field:v="body"})=>v==="body"),x=b.filter(v=>m.placed.some(A=>A.finding===v)&&!te(m.body,v.start??0)),y=b.filter(v=>!x.includes(v)),T=h.filter(v=>!b.includes(v)),S=async(v,A)=>{if(v.length===0)return;let O=await i(A,Ke(v).length).catch(()=>({done:0,failure:o.notRestored}));g.done+=O.done,g.undo=O.undo||g.undo,g.failure=O.failure||g.failure};e.source?await S(b,()=>d(m,b)):(await S(x,()=>l(m,x)),x.length===0&&await S(y,()=>p(m,y)));for(let v of new Set(T.map(({field:A})=>A||""))){let A=T.filter(O=>O.field===v);await S(A,()=>f(v,A))}return g}}var Ee=new Map,oe,Ft=!1;function qo(...e){let t=Ee.get(this);return t?t(oe,e):Reflect.apply(oe,this,e)}function ss(e,t){return Ee.set(e,t),Ft||(oe=HTMLFormElement.prototype.submit,HTMLFormElement.prototype.submit=qo,Ft=!0),()=>{Ee.delete(e),Ee.size===0&&HTMLFormElement.prototype.submit===qo&&(HTMLFormElement.prototype.submit=oe,Ft=!1)}}function is(e,t){let n=null,o=new Map,r=s=>{let i=o.get(s);if(i)return i;let c=(...l)=>t(s||oe,l);return o.set(s,c),c},{submit:a}=e;return typeof a!="function"?()=>{}:(Object.getOwnPropertyDescriptor(e,"submit")&&(n=a),Object.defineProperty(e,"submit",{configurable:!0,enumerable:n!==null,get:()=>r(n),set:s=>{n=s}}),()=>{Reflect.deleteProperty(e,"submit"),n&&(e.submit=n)})}function Xo({drafts:e,publish:t}){for(let[n,o]of Object.entries({drafts:e,publish:t}))try{o&&document.querySelector(o)}catch{throw new Error(`attach: options.gate.${n}: not a selector: ${o}`)}}var qe=(e,t)=>t?e.composedPath().find(n=>n instanceof Element&&n.matches(t)):void 0,cs=e=>e instanceof HTMLElement?e.click():e.dispatchEvent(new MouseEvent("click",{bubbles:!0,composed:!0,cancelable:!0}));function ls(e,t){if(!t||t.form===e&&!t.matches(":disabled"))return e.requestSubmit(t);let n=t.cloneNode();n.removeAttribute("id"),n.removeAttribute("form"),n.disabled=!1,n.hidden=!0,e.append(n),e.requestSubmit(n),n.remove()}function Go(e,{leave:t,record:n,drafts:o,publish:r}){if(e&&Ee.has(e))throw new Error("attach: this form is attached already; detach that session first, or say gate.off");let a=!1,s=!1,i=!1,c=Number.NEGATIVE_INFINITY,l=null,d=!1,p=null,f=null,m=E=>!!(o&&(E!=null&&E.matches(o))),h=()=>{f==null||f.remove(),f=null},g=E=>{h(),e&&(f=document.createElement("input"),f.type="hidden",f.name="xianshen",f.value=E,e.append(f))},b=()=>performance.now()-c<1e3,x=async(E,R)=>{if(!(s||b())){s=!0;try{let w=await t.allowed(R);for(;w.ok&&!i&&!t.isStill(w);)w=await t.allowed(R);if(!w.ok||i)return;g(n(w)),a=!0,E()}finally{a=!1,s=!1}}},y=(E,R)=>{let w=e,k=()=>Reflect.apply(E,w,R);if(i)return k();if(d)return h(),k();if(a)return E===oe&&(c=performance.now()),k();x(()=>{E===oe&&(c=performance.now()),k()},t.keyNow())},T=E=>{if(E.target!==e||!e)return;if(a){p=E;return}let{submitter:R}=E,w=R===void 0?l:R;if(m(w))return h();E.preventDefault(),E.stopImmediatePropagation(),x(()=>{if(!E.isTrusted)return e.dispatchEvent(new Event(E.type,E));p=null,ls(e,w),p&&!p.defaultPrevented&&(c=performance.now())})},S=E=>{if(a)return;let[R]=E.composedPath();if(!(R instanceof Element))return;let w=qe(E,"button, input");l=e&&(w==null?void 0:w.form)===e&&/^(submit|image)$/.test(w.type)&&w||null,d=E.isTrusted&&qe(E,o)!==void 0,setTimeout(()=>{l=null,d=!1});let N=qe(E,r);!N||qe(E,o)||(E.preventDefault(),E.stopImmediatePropagation(),x(()=>cs(R.isConnected?R:N)))},v=e==null?void 0:e.getRootNode(),A=v instanceof ShadowRoot?v:window;A.addEventListener("submit",T,!0),addEventListener("click",S,!0);let O=e?[ss(e,y),is(e,y)]:[];return{changed(){a||h()},detach(){if(!i){i=!0,h(),A.removeEventListener("submit",T,!0),removeEventListener("click",S,!0);for(let E of O.reverse())E()}}}}var Xe={ok:!1,reason:"not-checked"},ds=(e,{findings:t,notChecked:n=[]})=>JSON.stringify([e,t.map(({fingerprint:o})=>o),n]),fs=({findings:e,notChecked:t=[]})=>({findings:e.filter(({level:n})=>n==="review").map(({fingerprint:n})=>n),notChecked:t.map(({field:n})=>n)});function Yo({check:e,keyNow:t,panel:n,words:o,reasonOf:r,jump:a,exceptions:s}){let i=null,c=null,l=!1,d=new WeakMap,p=x=>!l&&d.get(x)===t();async function f({title:x,lead:y,findings:T=[],retry:S=!1}){var A;let v=await n.summary({title:x,lead:y,findings:T,retry:S});return l?!1:v==="retry"?!0:(v?a(v):(A=n.focusAnchor)==null||A.focus(),!1)}async function m({key:x,result:y}){let T=ds(x,y);if((i==null?void 0:i.about)===T)return i.confirmed;let S=y.findings.filter(({level:E})=>E==="review"),v=y.notChecked||[],A=await n.confirm([...S.map(n.words.describe),...v.map(n.words.describeUnread)]);if(!A)return null;let O={...A,...fs(y)};return i={about:T,confirmed:O},O}let h=({draft:x,key:y,result:T},S)=>{let{exceptions:v,...A}=x,O={ok:!0,report:T,draft:A,exceptions:s()};return S&&(O.confirmed=S),d.set(O,y),O};async function g(){var x;for(let y=0;y<5;){let T=await e();if(l)break;let{result:S}=T;if(S.verdict==="not-checked"){let O={title:o.uncheckedTitle,lead:r(S),retry:!0};if(await f(O))continue;return Xe}if(S.verdict==="block"){let O=S.findings.filter(({level:E})=>E==="block");return await f({title:o.blockedTitle(n.words.tally(S)),lead:o.blockedLead,findings:O}),{ok:!1,reason:"block"}}let v=S.verdict==="review"?await m(T):void 0;if(l)break;if(v===null)return(x=n.focusAnchor)==null||x.focus(),{ok:!1,reason:"not-confirmed"};let A=h(T,v);if(p(A))return A;y++}return l||await f({title:o.uncheckedTitle,lead:o.restless}),Xe}let b=()=>(c||(c=g().catch(x=>(setTimeout(()=>{throw x}),Xe)),c.then(()=>{c=null})),c);return{keyNow:t,isStill:p,async allowed(x){if(l)return Xe;let y=await b();return!y.ok||x===void 0||d.get(y)===x?y:(l||await f({title:o.changedTitle,lead:o.changedLead}),{ok:!1,reason:"changed"})},stop(){l=!0}}}function Jo({fixer:e,shown:t,isCurrent:n,check:o,panel:r,words:a}){let s=async c=>{let l=t();return!l||!n(l.key)?{done:0,undo:()=>!1,failure:a.moved}:e(l,c)},i=async c=>{let l=()=>{var m;return((m=t())==null?void 0:m.report.findings.filter(h=>h.fix&&c(h)))||[]},d=0,p="";for(let m=0;m<5&&l().length>0;m++){let h=await s(l());if(p=h.failure,d+=h.done,h.done===0)break;await o()}let f=l().length;f>0?r.say(a.mendedSome(d,f,p),{kind:"failed"}):r.say(a.mendedAll(d)),r.focusAfterFix(0)};return{async fix(c){var h;let l=r.fixIndex(c),{done:d,undo:p,failure:f}=await s([c]);if(d===0)return r.say(f,{kind:"failed"});let m=async()=>{await Promise.resolve().then(p).catch(()=>!1)||r.say(a.notUndone,{kind:"failed"})};r.say(a.mended(((h=c.fix)==null?void 0:h.title)||""),{action:{label:a.undo,run:m}}),await o(),r.focusAfterFix(l)},fixAll:()=>i(()=>!0),maskAll:()=>i(({rule:c})=>c.startsWith("privacy/"))}}var Ge=e=>typeof e=="function"?e():e;function Qo({adapter:e,fields:t,panel:n,words:o,shown:r,pageBody:a}){let s=()=>n.say(o.moved,{kind:"failed"}),i=(d,p)=>{if(!d)return!1;if(e.source){let m=d.carry(e.html())(p);return m&&e.source.select(m.start,m.end),!!m}let f=ue(e,d)(p);return f&&e.select(f),!!f},c=new Map,l=async d=>{let p=c.get(d);if(p||!a)return p||null;let f=a(d).catch(()=>null);return c.set(d,f),f.then(m=>m===null&&c.delete(d)),f};return{jump(d){let p=r(),f=p==null?void 0:p.placed.find(m=>m.finding===d);f&&i(p,f.place)||d.field&&Yn(t.get(d.field),d)||(d.field==="body"&&d.start!=null&&(p&&te(p.body,d.start)?n.say(o.inTag,{kind:"failed"}):s()),n.focusRow(d))},show(d){let p=r(),f=(p==null?void 0:p.text)===(p==null?void 0:p.body),m=p&&(f?d:Ae(p.body,p.text,d));(!m||!i(p,m))&&s()},async passages({page:d,matches:p}){let f=r(),m=await l(d);return!f||m===null?null:p.map(({start:h,end:g,otherStart:b,otherEnd:x})=>({here:{start:h,end:g},own:F(f.body.slice(h,g)),other:F(m.slice(b,x))}))},async write(d){e.focus();let p=n.words.changeMaterial(d),f=navigator.clipboard?await navigator.clipboard.writeText(p).then(()=>!0,()=>!1):!1;n.say(o.write(p,f))}}}var Je=class extends Error{constructor(t=""){super(`xianshen: ${t}`),this.name="NotAllowed"}},Zo=e=>new URL(e,document.baseURI).href;function er(e){if(e instanceof URLSearchParams)return new URLSearchParams(e);if(!(e instanceof FormData))return e;let t=new FormData;for(let[n,o]of e)t.append(n,o);return t}function tr(e,t){let n=null,o=({ours:r})=>Object.keys(r).every(a=>e[a]===r[a]);return r=>{if(!n||!o(n)){let s={},i=new Set,c=t(s,i);for(let l of Object.keys(c))Object.assign(s,{[l]:e[l]});Object.assign(e,c),n={before:s,ours:c,holders:i}}let a=n;return a.holders.add(r),()=>{a.holders.delete(r),a.holders.size===0&&o(a)&&Object.assign(e,a.before)}}}var zt=(e,t)=>[...e].filter(({names:n})=>n(t));async function nr(e){let t=e.map(({leave:n})=>({leave:n,key:n.keyNow()}));for(let{leave:n,key:o}of t){let r=await n.allowed(o);if(!r.ok)return r}return{ok:!0}}var us=e=>typeof(e==null?void 0:e.clone)=="function"&&typeof e.url=="string",or=tr(window,(e,t)=>({fetch(n,o){let r=l=>e.fetch.call(window,n,l),a=async(l,d)=>{let p=o&&{...o,body:er(l.body)},f=await nr(d);if(!f.ok)throw new Je(f.reason);return r(p)};if(t.size===0)return r(o);let s=us(n),i=((o==null?void 0:o.method)||(s?n.method:"GET")).toUpperCase(),c=l=>({url:s?n.url:Zo(n),method:i,body:l});try{if(s&&(o==null?void 0:o.body)===void 0)return n.clone().text().then(p=>{let f=zt(t,c(p));return f.length>0?a(c(o==null?void 0:o.body),f):r(o)});let l=c(o==null?void 0:o.body),d=zt(t,l);return d.length>0?a(l,d):r(o)}catch(l){return Promise.reject(l)}}}));function ps(e){Object.defineProperty(e,"readyState",{configurable:!0,value:XMLHttpRequest.DONE});for(let t of["readystatechange","error","loadend"])e.dispatchEvent(t==="readystatechange"?new Event(t):new ProgressEvent(t))}var Ye=new WeakMap,rr=tr(XMLHttpRequest.prototype,(e,t)=>({open(...n){let[o,r,a=!0]=n;return Reflect.deleteProperty(this,"readyState"),Ye.set(this,{url:Zo(r),method:String(o).toUpperCase(),isSync:n.length>2&&!a,isHeld:!1}),Reflect.apply(e.open,this,n)},send(...n){let o=Ye.get(this),[r,...a]=n,s=o?zt(t,{url:o.url,method:o.method,body:r}):[];if(!o||s.length===0)return Reflect.apply(e.send,this,n);if(o.isHeld)throw new DOMException("xianshen: the request is sent already","InvalidStateError");if(o.isSync)throw new DOMException("xianshen: a synchronous request cannot be held","NetworkError");o.isHeld=!0;let i=[er(r),...a];nr(s).then(c=>{Ye.get(this)!==o||this.readyState!==XMLHttpRequest.OPENED||(c.ok?Reflect.apply(e.send,this,i):ps(this))})},abort(){Ye.delete(this),Reflect.apply(e.abort,this,[])}}));var ms={"zh-CN":{moved:"这一处的文字已有改动，请等审查完成后再试。",inTag:"这一处不在正文的文字里，而在源代码的标签里，没有可以跳到的位置。",byHand:"这一处不能自动修改，请手工修改。",encoded:"这一处夹有特殊编码，不能自动修改，请手工修改。",notTaken:"编辑器没有按要求修改，已经还原，请手工修改。",notRestored:"编辑器没有按要求修改，也没有还原，请核对正文并手工修改。",fieldByHand:e=>`“${e}”不能自动修改，请手工修改。`,mended:e=>`已修改：${e}`,mendedAll:e=>`已修改 ${e} 处，并重新审查。`,mendedSome:(e,t,n)=>`已修改 ${e} 处，另有 ${t} 处没有改成。${n}`,undo:"撤销",notUndone:"修改之后文字又有改动，没有撤销，请在编辑器里撤销。",waiting:"正在审查，审查完成后继续。",blockedTitle:e=>`还不能提交：${e}`,blockedLead:"请逐条修改下列问题，点击可以跳到所在位置。",uncheckedTitle:"还不能提交：稿件未检查",unchecked:e=>`未检查。${e}`,unreadable:"稿件没有读出来：编辑器没有就绪，或者正在显示源代码，或者页面换掉了表单里的控件。",restless:"稿件一直在变动，没有审查完。请稍候再试；仍然如此，请联系网站技术人员。",changedTitle:"没有提交：审查期间稿件有改动",changedLead:"要提交的是改动之前的内容，没有发出。请再提交一次。",reasons:{draft:"稿件格式有误。",load:"检查器未能载入。",crash:"检查器意外中断。",timeout:"检查超时。",disposed:"检查器已关闭。"},write:(e,t)=>`${t?"新旧条文已复制，可以粘贴后改写成群众看得懂的话。":"请写一句群众看得懂的话。"}${e}`,both:(e,t)=>`${e}；新旧文件${t}`,needsReason:"例外要写明由谁登记和理由。",needsEnd:"例外的截止日期没有写明，或者早于今天。",notExcusable:"这一处不得例外，请修改。"},"zh-TW":{moved:"這一處的文字已有改動，請等審查完成後再試。",inTag:"這一處不在正文的文字裡，而在原始碼的標籤裡，沒有可以跳到的位置。",byHand:"這一處不能自動修改，請手工修改。",encoded:"這一處夾有特殊編碼，不能自動修改，請手工修改。",notTaken:"編輯器沒有按要求修改，已經還原，請手工修改。",notRestored:"編輯器沒有按要求修改，也沒有還原，請核對正文並手工修改。",fieldByHand:e=>`「${e}」不能自動修改，請手工修改。`,mended:e=>`已修改：${e}`,mendedAll:e=>`已修改 ${e} 處，並重新審查。`,mendedSome:(e,t,n)=>`已修改 ${e} 處，另有 ${t} 處沒有改成。${n}`,undo:"復原",notUndone:"修改之後文字又有改動，沒有復原，請在編輯器裡復原。",waiting:"正在審查，審查完成後繼續。",blockedTitle:e=>`還不能提交：${e}`,blockedLead:"請逐條修改下列問題，點擊可以跳到所在位置。",uncheckedTitle:"還不能提交：稿件未檢查",unchecked:e=>`未檢查。${e}`,unreadable:"稿件沒有讀出來：編輯器沒有就緒，或者正在顯示原始碼，或者頁面換掉了表單裡的控制項。",restless:"稿件一直在變動，沒有審查完。請稍候再試；仍然如此，請聯絡網站技術人員。",changedTitle:"沒有提交：審查期間稿件有改動",changedLead:"要提交的是改動之前的內容，沒有送出。請再提交一次。",reasons:{draft:"稿件格式有誤。",load:"檢查器未能載入。",crash:"檢查器意外中斷。",timeout:"檢查逾時。",disposed:"檢查器已關閉。"},write:(e,t)=>`${t?"新舊條文已複製，可以貼上後改寫成民眾看得懂的話。":"請寫一句民眾看得懂的話。"}${e}`,both:(e,t)=>`${e}；新舊文件${t}`,needsReason:"例外要寫明由誰登記和理由。",needsEnd:"例外的截止日期沒有寫明，或者早於今天。",notExcusable:"這一處不得例外，請修改。"},en:{moved:"The text has changed here. Please try again when the check is done.",inTag:"This is not in the text but in a tag of its source, so that there is no place to go to.",byHand:"This place cannot be changed for you. Please change it by hand.",encoded:"There are encoded characters here. Please change this place by hand.",notTaken:"The editor did not make the change; the text is as before. Please change it by hand.",notRestored:"The editor did something else and did not take it back. Please look at the text and change it by hand.",fieldByHand:e=>`“${e}” cannot be changed for you. Please change it by hand.`,mended:e=>`Changed: ${e}`,mendedAll:e=>`Changed in ${e} place(s), and checked again.`,mendedSome:(e,t,n)=>`Changed in ${e} place(s); ${t} could not be changed. ${n}`,undo:"Undo",notUndone:"The text has changed since, and nothing was undone. Please undo it in the editor.",waiting:"Being checked; this goes on when the check is done.",blockedTitle:e=>`Not to be submitted yet: ${e}`,blockedLead:"Please mend each of these. A click leads to the place.",uncheckedTitle:"Not to be submitted yet: not checked",unchecked:e=>`Not checked. ${e}`,unreadable:"The draft could not be read: the editor is not ready or shows its source, or the page has exchanged a control of the form.",restless:"The draft kept changing and could not be checked. Try again; if that does not help, tell whoever runs the site.",changedTitle:"Not submitted: the draft was changed during the check",changedLead:"What was to be sent is the text before that change; it was not sent. Please submit once more.",reasons:{draft:"The draft is malformed.",load:"The checker could not be loaded.",crash:"The checker broke down.",timeout:"The check took too long.",disposed:"The checker was shut down."},write:(e,t)=>`${t?"Old and new wording are on the clipboard; put them in words that everybody understands. ":"Please write a sentence that everybody understands. "}${e}`,both:(e,t)=>`${e}; old and new document: ${t}`,needsReason:"An exception needs a name and a reason.",needsEnd:"The last day of the exception is missing or has gone by.",notExcusable:"No exception can be made here. Please mend it."}},ar=e=>ms[e];var hs=e=>xe(e).length>0,gs=5e3,bs=e=>new Promise(t=>{setTimeout(t,gs,null),Promise.resolve().then(e).then(t,()=>t(null))});function ir(e){let t=[];for(let n of e.splice(0).reverse())try{n()}catch(o){t.push(o)}if(t.length>0)throw t[0]}function xs(e,t={}){let n=[];try{return ws(e,t,n)}catch(o){try{ir(n)}catch{}throw o}}function ws(e,t,n){var Vt;let{gate:o={},recent:r,reviewer:a}=t;Xo(o);let{form:s,scope:i,adapter:c}=Co(e,t.editor),l=()=>Ge(t.today)||Wn(),{fields:d,read:p}=Oo(t,{adapter:c,scope:i,today:l});n.push(()=>{var $;return($=c.dispose)==null?void 0:$.call(c)});let{panel:f,isOwn:m}=Ao(t.panel,{form:s,adapter:c},t.locale);m&&n.push(()=>f.remove());let h=ar(f.words.locale),g=t.checker||Ot({...t,locale:f.words.locale});t.checker||n.push(()=>g.dispose());let b=Lo(d);n.push(()=>b.remove());let x=null,y=!0,T=()=>{try{let{title:$,body:C}=p();return $.trim()===""&&F(C).trim()===""}catch{return!1}},S=T(),v=Mo({given:t.exceptions||[],by:()=>Ge(a)||"",today:l,words:h,onChange:$=>{var C;return(C=t.onException)==null?void 0:C.call(t,$)}}),A=()=>{let $=p(),C=v.all();return C.length>0?{...$,exceptions:C}:$},O=()=>{try{return JSON.stringify(A())}catch{return""}},E=$=>$!==""&&$===O(),R=async $=>{if(!r)return g.check($);let C=await bs(r);return y=Array.isArray(C),g.check(C?{...$,site:{...$.site,recent:C}}:$)},w=({code:$,reason:C})=>{if(C===h.unreadable||C===h.restless)return C;if(f.words.locale==="zh-CN")return f.words.inWords(C);let q=/draft\.[A-Za-z.]+: .*/.exec(C);return`${h.reasons[$]}${q?` ${f.words.inWords(q[0])}`:""}`},k=({draft:$,key:C,result:q})=>{var me;if(q.verdict==="not-checked"){x=null,b.show([]);let he=w(q);f.showNotChecked(he),f.announce(h.unchecked(he))}else x=Wo($,C,q,c),(me=t.onReport)==null||me.call(t,q),S?f.showIdle():N(x);re.drawSoon()};function N({draft:$,report:C}){var Kt;b.show(C.findings);let q=!!($.policy&&$.previousPolicy);f.showReport(C,{both:q,compared:y,excusable:hs,exceptions:v.all(),today:l()});let me=q&&((Kt=C.interpretation)==null?void 0:Kt.changes)||[],he=f.words.tally(C);f.announce(me.length>0?h.both(he,f.words.changeTally(me)):he)}let M=On({read:A,check:R,unread:$=>({verdict:"not-checked",code:"draft",reason:h[$]}),onStale:()=>f.showChecking(),onChecked:k}),G=()=>{S=!1,pe==null||pe.changed(),M.changed()},Q=()=>S?null:x,re=Vo({adapter:c,shown:Q,onPoint:$=>f.pointAt($),onRoot:M.watchComposition}),ae=Qo({adapter:c,fields:d,panel:f,words:h,shown:Q,pageBody:t.pageBody}),Qe=Jo({fixer:Ko({adapter:c,fields:d,nameOf:f.words.fieldName,words:h}),shown:Q,isCurrent:E,check:M.now,panel:f,words:h}),se=Yo({check(){return S=!1,f.announce(h.waiting),M.now()},keyNow:O,panel:f,words:h,reasonOf:w,jump:ae.jump,exceptions:v.record});n.push(se.stop);let Ut=o.off?null:s,pe=Ut||o.publish?Go(Ut,{leave:se,record:({confirmed:$,exceptions:C})=>JSON.stringify({confirmed:$,exceptions:C}),drafts:o.drafts,publish:o.publish}):null;pe&&n.push(pe.detach);let Ze=!1,cr=async $=>{if(Ze)return{ok:!1,reason:"busy"};Ze=!0;try{let C=await se.allowed();return C.ok?{ok:!0,value:await $(C)}:C}finally{Ze=!1}},Bt=async $=>{await $(),await M.now()},jt={jump:ae.jump,show:ae.show,passages:ae.passages,write:ae.write,pageAddress:({page:$})=>{var C;return(C=t.pageAddress)==null?void 0:C.call(t,$)},fix:Qe.fix,fixAll:Qe.fixAll,maskAll:Qe.maskAll,retry(){f.showChecking(),f.announce(f.words.verdicts.checking),M.now()},async explain($){let C=(await g.rules()).find(q=>q.name===$);if(!C)throw new Error(`no rule ${$}`);return C},...(a||t.onException)&&{except:($,C)=>Bt(()=>v.add($,C)),unexcept:$=>Bt(()=>v.remove($))}},Wt={actions:jt,reviewer:Ge(a)||"",focusAnchor:ys(s,o.drafts)};(Vt=f.focusAnchor)!=null&&Vt.isConnected&&(Wt.focusAnchor=f.focusAnchor),f.showChecking(),Object.assign(f,Wt),n.push(()=>{f.actions===jt&&(f.dismiss(),f.actions={},f.focusAnchor=null,f.showIdle())}),n.push(c.onChange(G),re.stop,M.stop),n.push(No(c,()=>{S=T(),M.now()})),o.fetch&&n.push(or({names:o.fetch,leave:se})),o.xhr&&n.push(rr({names:o.xhr,leave:se}));for(let{element:$}of d.values())$&&n.push(sr($,["input","change"],G),M.watchComposition($));return s&&n.push(sr(s,["reset"],()=>{setTimeout(G)})),re.drawSoon(),M.now(),{check:async()=>(await M.now()).result,get report(){return x&&E(x.key)?x.report:null},get exceptions(){return v.all()},get draft(){return A()},panel:f,changed:G,jump:ae.jump,columns:()=>g.columns(),allowed:()=>se.allowed(),guard:cr,detach:()=>ir(n)}}function sr(e,t,n){for(let o of t)e.addEventListener(o,n);return()=>{for(let o of t)e.removeEventListener(o,n)}}function ys(e,t){return Array.from(e?e.elements:[]).filter(o=>(o instanceof HTMLButtonElement||o instanceof HTMLInputElement)&&o.type==="submit"&&!(t&&o.matches(t)))[0]||null}export{Je as NotAllowed,ee as XianshenPanel,be as adapt,xs as attach,Ot as createChecker,ge as find};
