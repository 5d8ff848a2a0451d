var lr=Object.defineProperty;var qt=e=>{throw TypeError(e)};var dr=(e,t,n)=>t in e?lr(e,t,{enumerable:!0,configurable:!0,writable:!0,value:n}):e[t]=n;var Se=(e,t,n)=>dr(e,typeof t!="symbol"?t+"":t,n),Kt=(e,t,n)=>t.has(e)||qt("Cannot "+n);var R=(e,t,n)=>(Kt(e,t,"read from private field"),n?n.call(e):t.get(e)),$e=(e,t,n)=>t.has(e)?qt("Cannot add the same private member more than once"):t instanceof WeakSet?t.add(e):t.set(e,n),Xt=(e,t,n,o)=>(Kt(e,t,"write to private field"),o?o.call(e,n):t.set(e,n),n);var et=null;function fr(){let e={createHTML:n=>n,createScriptURL(n){if(new URL(n,location.href).origin!==location.origin)throw new TypeError("another origin");return n}},{trustedTypes:t}=globalThis;return t?t.createPolicy("xianshen",e):e}function Gt(){return et||(et=fr()),et}function G(e){let t=document.createElement("template");return t.innerHTML=Gt().createHTML(e),t.content}var Yt=e=>{let{href:t,origin:n}=new URL(e,location.href);return n===location.origin?Gt().createScriptURL(t):t};var tt=["href","src","alt","title"],ur=/^on|^(style|srcdoc|is)$/i;function nt(e,t){let n=Array.from(G(t).querySelectorAll("*")),o=Array.from(e.querySelectorAll("*"));if(n.length!==o.length||!n.every(({localName:r},a)=>r===o[a].localName))return!1;for(let[r,a]of n.entries()){let s=new Set([...tt,...a.getAttributeNames().filter(i=>!ur.test(i))]);for(let i of s){let c=a.getAttribute(i);c!==o[r].getAttribute(i)&&(c===null?o[r].removeAttribute(i):/^\s*javascript:/i.test(c)||o[r].setAttribute(i,c))}}return!0}var pr={childList:!0,characterData:!0,attributes:!0,attributeFilter:tt,subtree:!0},H=e=>t=>{let n=e();return n&&t(n),()=>{}};function _({roots:e,listen:t,also:n}){return o=>{let r=!1,a=!1,s=[],i=()=>{r?a=!0:o()},c=()=>{r=!0,a=!1},l=()=>{r=!1,a&&setTimeout(()=>!r&&o())},f=e(h=>{for(let b of s)b();r=!1;let g=new MutationObserver(i);t||g.observe(h,pr),h.addEventListener("compositionstart",c),h.addEventListener("compositionend",l),h.addEventListener("input",i),s=[()=>g.disconnect(),()=>h.removeEventListener("compositionstart",c),()=>h.removeEventListener("compositionend",l),()=>h.removeEventListener("input",i)]}),m=t==null?void 0:t(i),u=n==null?void 0:n(i);return()=>{f(),m==null||m(),u==null||u();for(let h of s)h()}}}var mr="b, strong, i, em, u, s, sub, sup, span, font";function hr(e){let t=e.parentElement;for(e.remove();t!=null&&t.matches(mr)&&!t.firstChild;){let n=t.parentElement;t.remove(),t=n}}function Z(e){if(!e.every(({pieces:t})=>t.every(({node:n,end:o})=>n.isConnected&&o<=n.length)))return!1;for(let{pieces:t,text:n}of[...e].reverse())for(let o=t.length-1;o>=0;o--){let{node:r,start:a,end:s}=t[o];r.replaceData(a,s-a,o===0?n:""),r.length===0&&hr(r)}return!0}var Qt=/[\s\u200b-\u200d\u2060\ufeff]+/g,F=e=>G(e).textContent||"",K=e=>e.replace(Qt,"");function gr(e){let t=[],n=0,o=r=>{for(;n<r;n++)t.push(n)};for(let{index:r,0:a}of e.matchAll(Qt))o(r),n=r+a.length;return o(e.length),t}function Te(e,t){let n=0,o=e.length;for(;n<o;){let r=n+o>>1;e[r]<t?n=r+1:o=r}return n}var Jt=e=>({text:K(e),at:gr(e)});function ot(e){let{text:t,at:n}=Jt(e);return o=>{let{text:r,at:a}=Jt(o),s=Math.min(t.length,r.length),i=0;for(;i<s&&t[i]===r[i];)i++;let c=r.length-t.length,l=t.length;for(;l>i&&l+c>i&&t[l-1]===r[l+c-1];)l--;return({start:d,end:f})=>{let m=Te(n,d),u=Te(n,f),h=0;if(u>i){if(m<l)return null;h=c}return u===m?null:{start:a[m+h],end:a[u-1+h]+1}}}}var Zt=(e,t)=>ot(e)(t);function Ce(e){let t={text:"",nodes:[],starts:[]};for(let n of e)t.nodes.push(n),t.starts.push(t.text.length),t.text+=n.data;return t}function en(e,{start:t,end:n}){let o=Te(e.starts,t+1)-1,r=Te(e.starts,n)-1,a=e.nodes[o].ownerDocument.createRange();return a.setStart(e.nodes[o],t-e.starts[o]),a.setEnd(e.nodes[r],n-e.starts[r]),a}var oe=(e,t)=>t>0&&e.lastIndexOf("<",t-1)>e.lastIndexOf(">",t-1);function rt(e,t,n){if(!n.text||n.start==null||n.end==null)return null;let{start:o,end:r}=n.text;if(oe(e,n.start))return o<r?{start:o,end:r}:null;let a=F(e.slice(n.start,n.end));return K(a)===K(t.slice(o,r))?{start:o,end:r}:null}function Ae(e,t,{start:n,end:o}){let r=F(e.slice(0,n)).length,a=r+F(e.slice(n,o)).length;return rt(e,t,{start:n,end:o,text:{start:r,end:a}})}var br=/<!--[\s\S]*?-->|<\/?[a-z](?:"[^"]*"|'[^']*'|[^'">])*>|&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);?|[\s\S]/gi;function xr(e){let t=new Map([[0,0]]),n=0;for(let o of e.matchAll(br)){let r=o[0];r.length===1?n++:r[0]==="&"&&(n+=F(r).length),t.set(o.index+r.length,n)}return t}function nn(e,{start:t,edits:n},o){let r=Math.min(t,...n.map(l=>l.start)),a=Math.max(t,...n.map(l=>l.end)),s=xr(e.slice(r,a)),i=s.get(t-r),c=[];for(let l of n){let d=s.get(l.start-r),f=s.get(l.end-r);if(i===void 0||d===void 0||f===void 0)return null;c.push({start:o.start+d-i,end:o.start+f-i,text:l.text})}return c.sort((l,d)=>l.start-d.start)}function J(e,t){let n="",o=0;for(let{start:r,end:a,text:s}of t)n+=e.slice(o,r)+s,o=a;return n+e.slice(o)}var wr=new Set(["B","STRONG","I","EM","U","S","SUB","SUP","SPAN","FONT"]),tn=e=>Array.from(G(e).querySelectorAll("*"),t=>t.tagName).filter(t=>!wr.has(t)).join();function Ne(e,t,n){let o=K(J(F(e),n));return K(F(t))===o&&tn(e)===tn(t)}function at(e){let t=new Map,n=r=>t.set(r,(t.get(r)||0)+1),o=document.createTreeWalker(G(e),NodeFilter.SHOW_ELEMENT|NodeFilter.SHOW_COMMENT);for(let r=o.nextNode();r;r=o.nextNode())if(r instanceof Element)for(let{value:a}of r.attributes)n(a);else n(r.nodeValue||"");return t}function on(e,t,n){if(K(F(n))!==K(F(e)))return!1;let o=at(e),r=at(n),a=at(t),s=[...new Set([...o.keys(),...a.keys()])].filter(i=>o.get(i)!==a.get(i));return s.length>0&&s.every(i=>(r.get(i)||0)===(a.get(i)||0))}var L=e=>e!=null&&e.isConnected&&e.ownerDocument.defaultView?e:null;function*j(e,t=""){let n=e.ownerDocument.createTreeWalker(e,NodeFilter.SHOW_TEXT|NodeFilter.SHOW_ELEMENT,{acceptNode:o=>t&&o.nodeType===Node.ELEMENT_NODE&&o.matches(t)?NodeFilter.FILTER_REJECT:NodeFilter.FILTER_ACCEPT});for(;n.nextNode();)n.currentNode.nodeType===Node.TEXT_NODE&&(yield n.currentNode)}function rn(e,t){let n=[];for(let o of t){if(!e.intersectsNode(o))continue;let r=o===e.startContainer?e.startOffset:0,a=o===e.endContainer?e.endOffset:o.length;r<a&&n.push({node:o,start:r,end:a})}return n}function re({node:e,start:t,end:n}){let o=e.ownerDocument.createRange();return o.setStart(e,t),o.setEnd(e,n),o}var an=e=>e.length>0&&e.every(({node:t})=>{var n;return t.isConnected&&((n=t.parentElement)==null?void 0:n.isContentEditable)});function q(e,t){Q(e),t.focus({preventScroll:!0});let n=t.ownerDocument.getSelection();n==null||n.removeAllRanges(),n==null||n.addRange(e)}function Q({startContainer:e}){let t=e.nodeType===Node.TEXT_NODE?e.parentElement:e;t==null||t.scrollIntoView({block:"center"})}function yr(e,t,n){let o=Ce(t),r=Zt(o.text,F(e)),a=[];for(let{range:i,text:c}of n){let l=rn(i,t);if(!an(l))return null;let d=l[l.length-1],f=r({start:o.starts[t.indexOf(l[0].node)]+l[0].start,end:o.starts[t.indexOf(d.node)]+d.end});if(!f)return null;a.push({change:{pieces:l,text:c},edit:{...f,text:c}})}return a.sort((i,c)=>i.edit.start-c.edit.start),a.some(({edit:i},c)=>c>0&&i.start<a[c-1].edit.end)?null:a}async function I(e,t,n){let o=e.html(),r=yr(o,Array.from(e.textNodes()),t);if(!r||r.length===0)return!1;let a=r.map(({edit:c})=>c),s=!0;try{s=await n(r.map(c=>c.change))!==!1}catch{s=!1}let i=e.html();return s&&Ne(o,i,a)?!0:(i!==o&&await e.undo(),!1)}function sn(e){let t=G(e),n=Array.from(t.querySelectorAll("[href], [src], [alt], [title]"),o=>["href","src","alt","title"].map(r=>o.getAttribute(r)??"").join(`
`));return`${K(t.textContent??"")}
${n.join(`
`)}`}async function z(e,t,n){let o=e.html();try{if(await n(t),sn(e.html())===sn(t))return!0}catch{}return e.html()!==o&&await e.undo(),!1}var Oe=(e,t)=>J(e,[...t].sort((n,o)=>n.start-o.start));var vr="[data-cke-temp], [data-cke-hidden-sel], [data-cke-bookmark], .cke_widget_drag_handler_container",kr=5e3,st=e=>typeof(e==null?void 0:e.getData)=="function"&&typeof e.editable=="function"&&"mode"in e;function it(e){let t=()=>{var r;return e.mode==="wysiwyg"?L((r=e.editable())==null?void 0:r.$):null},n={html:()=>e.getData(),*textNodes(){let r=t();r&&(yield*j(r,vr))},undo:()=>e.execCommand("undo")},o=r=>I(n,r,a=>{e.fire("saveSnapshot");let s=Z(a);return e.fire("saveSnapshot"),e.fire("change"),s});return{name:"ckeditor4",format:"html",root:t,...n,replaceAll:o,replace:(r,a)=>o([{range:r,text:a}]),load:r=>z(n,r,a=>new Promise(s=>{let i=setTimeout(s,kr),c=()=>{clearTimeout(i),s(void 0)};e.fire("saveSnapshot"),e.setData(a,{callback:c})})),onChange:_({roots(r){let a=()=>{var i;let s=(i=e.editable())==null?void 0:i.$;s&&r(s)};a();for(let s of["contentDom","mode"])e.on(s,a);return()=>{for(let s of["contentDom","mode"])e.removeListener(s,a)}},also(r){return e.on("mode",r),()=>e.removeListener("mode",r)}}),select(r){let a=t();a&&(e.focus(),q(r,a))},focus:()=>e.focus()}}var Er=".ck-reset_all, .ck-fake-selection-container, .ck-table-column-resizer",ct=e=>{var t;return typeof(e==null?void 0:e.getData)=="function"&&typeof((t=e.model)==null?void 0:t.change)=="function"&&!!e.editing};function lt(e){let{model:t,editing:n}=e,o=()=>L(e.ui.getEditableElement()),r={html:()=>e.getData(),*textNodes(){let c=o();c&&(yield*j(c,Er))},undo:()=>e.execute("undo")},a=c=>{let l=n.view.domConverter.domRangeToView(c);return l?n.mapper.toModelRange(l):null},s=c=>{let l=c.map(({pieces:d,text:f})=>({ranges:d.map(m=>a(re(m))),text:f}));return l.some(({ranges:d})=>d.includes(null))?!1:(t.change(d=>{for(let{ranges:f,text:m}of l.reverse())for(let u=f.length-1;u>=0;u--){let[h]=f[u].getItems(),g=h!=null&&h.getAttributes?Array.from(h.getAttributes()):[];d.remove(f[u]),u===0&&m&&d.insertText(m,g,f[0].start)}}),!0)},i=c=>I(r,c,s);return{name:"ckeditor5",format:"html",root:o,...r,replaceAll:i,replace:(c,l)=>i([{range:c,text:l}]),load:c=>z(r,c,l=>{let d=e.data.toModel(e.data.processor.toView(String(l)));t.change(f=>{let m=t.document.getRoot();f.remove(f.createRangeIn(m)),f.insert(d,m,0)})}),onChange:_({roots:H(o),listen(c){return t.document.on("change:data",c),()=>t.document.off("change:data",c)}}),select(c){let l=a(c);l&&t.change(d=>d.setSelection(l)),n.view.focus(),n.view.scrollToTheSelection()},focus:()=>n.view.focus()}}var dt=e=>typeof(e==null?void 0:e.getValue)=="function"&&typeof e.replaceRange=="function"&&typeof e.getWrapperElement=="function";function ft(e){return{name:"codemirror",get format(){let t=e.getOption("mode"),n=typeof t=="string"?t:(t==null?void 0:t.name)??"";return/html|xml/.test(n)?"html":/markdown|gfm/.test(n)?"markdown":"text"},root:()=>L(e.getWrapperElement()),html:()=>e.getValue(),textNodes:()=>[],replace:async()=>!1,source:{select(t,n){let o={from:e.posFromIndex(t),to:e.posFromIndex(n)};e.focus(),e.setSelection(o.from,o.to),e.scrollIntoView(o)},async replace(t){if(t.length===0||e.getOption("readOnly"))return!1;let n=Oe(e.getValue(),t);return e.operation(()=>{for(let{start:o,end:r,text:a}of[...t].sort((s,i)=>i.start-s.start))e.replaceRange(a,e.posFromIndex(o),e.posFromIndex(r))}),e.getValue()===n?!0:(e.undo(),!1)}},load:async t=>(e.setValue(t),e.getValue()===t),onChange:_({roots:H(()=>e.getWrapperElement()),listen(t){return e.on("change",t),()=>e.off("change",t)}}),select(){},focus:()=>e.focus(),undo:()=>e.undo()}}var Sr="p, li, td, th, dt, dd, h1, h2, h3, h4, h5, h6, div, blockquote, pre, body",cn=({node:e})=>{var t;return(t=e.parentElement)==null?void 0:t.closest(Sr)};function ut(e){let t=e.ownerDocument,n={steps:1,html:""},o={html:()=>e.innerHTML,textNodes:()=>j(e),undo(){e.focus({preventScroll:!0});let s=e.innerHTML===n.html?n.steps:1;for(let i=0;i<s;i++){let c=e.innerHTML;t.execCommand("undo")&&e.innerHTML===c&&t.execCommand("redo")}}},r=(s,i)=>{q(s,e),i?t.execCommand("insertText",!1,i):t.execCommand("delete"),n={steps:n.steps+1,html:e.innerHTML}},a=s=>{n={steps:0,html:""};for(let{pieces:i,text:c}of[...s].reverse()){let l=i[i.length-1];if(i.every(d=>cn(d)===cn(i[0]))){let d=re(i[0]);d.setEnd(l.node,l.end),r(d,c)}else for(let d=i.length-1;d>=0;d--)r(re(i[d]),d===0?c:"")}};return{name:"contenteditable",format:"html",root:()=>L(e),...o,replace:(s,i)=>I(o,[{range:s,text:i}],a),load(s){let i=e.innerHTML;return z({...o,undo:()=>{nt(e,i)}},s,l=>nt(e,l))},onChange:_({roots:H(()=>e)}),select:s=>q(s,e),focus:()=>e.focus()}}var pt=e=>typeof(e==null?void 0:e.addBookmark)=="function"&&typeof e.html=="function"&&!!e.srcElement;function mt(e){let t=()=>{var s;return(s=e.edit)!=null&&s.designMode?L(e.edit.doc.body):null},n={html:()=>e.html(),*textNodes(){let s=t();s&&(yield*j(s))},undo:()=>e.undo()},o=()=>{let s=t();s&&e.cmd.range.setStart(s,0).collapse(!0),e.addBookmark(!1)},r=s=>{o();let i=s();return o(),e.sync(),i},a=s=>I(n,s,i=>!!r(()=>Z(i)));return{name:"kindeditor",format:"html",root:t,...n,replaceAll:a,replace:(s,i)=>a([{range:s,text:i}]),load:s=>z(n,s,i=>r(()=>e.html(i))),onChange:_({roots:H(t)}),select(s){let i=t();i&&q(s,i)},focus:()=>e.focus()}}var $r=".ProseMirror-widget, .ProseMirror-separator, .ProseMirror-trailingBreak",ln="closeHistory$",ht=e=>{var t,n;return typeof(e==null?void 0:e.getHTML)=="function"&&!!((n=(t=e.view)==null?void 0:t.state)!=null&&n.doc)},dn=e=>{var t;return typeof(e==null?void 0:e.posAtDOM)=="function"&&typeof e.serializeForClipboard=="function"&&!!((t=e.state)!=null&&t.doc)},Me=(e,t,n)=>e.posAtDOM(t,n);function Tr(e,t){let{tr:n,schema:o,doc:r}=e.state;for(let{pieces:a,text:s}of[...t].reverse())for(let i=a.length-1;i>=0;i--){let{node:c,start:l,end:d}=a[i],f=Me(e,c,l),m=Me(e,c,d);if(r.textBetween(f,m)!==c.data.slice(l,d))return!1;i===0&&s?n.replaceWith(f,m,o.text(s,r.nodeAt(f).marks)):n.delete(f,m)}return e.dispatch(n.setMeta(ln,!0)),e.dispatch(e.state.tr.setMeta(ln,!0)),!0}function fn(e,t){let n=()=>L(e.dom),o={...t,textNodes:()=>j(e.dom,$r)},r=a=>I(o,a,s=>Tr(e,s));return{provable:o,adapter:{format:"html",root:n,...o,replaceAll:r,replace:(a,s)=>r([{range:a,text:s}]),focus:()=>e.focus()}}}function gt(e){let{view:t}=e,{provable:n,adapter:o}=fn(t,{html:()=>e.getHTML(),undo:()=>{var r,a;return(a=(r=e.commands).undo)==null?void 0:a.call(r)}});return{name:"tiptap",...o,load:r=>z(n,r,a=>e.commands.setContent(a,{emitUpdate:!0})),onChange:_({roots:H(o.root),listen(r){return e.on("update",r),()=>e.off("update",r)}}),select(r){t.focus(),e.commands.setTextSelection({from:Me(t,r.startContainer,r.startOffset),to:Me(t,r.endContainer,r.endOffset)}),Q(r)}}}function un(e){let{adapter:t}=fn(e,{html(){let{doc:n}=e.state,{dom:o}=e.serializeForClipboard(n.slice(0,n.content.size));for(let r of o.querySelectorAll("[data-pm-slice]"))r.removeAttribute("data-pm-slice");return o.innerHTML},undo(){let n={key:"z",code:"KeyZ",ctrlKey:!0,bubbles:!0,cancelable:!0};e.dom.dispatchEvent(new KeyboardEvent("keydown",n))}});return{name:"prosemirror",...t,onChange:_({roots:H(t.root)}),select:n=>q(n,e.dom)}}var Cr=".ql-ui, .ql-clipboard",bt=e=>typeof(e==null?void 0:e.updateContents)=="function"&&typeof e.getContents=="function";function xt(e){let t={html:()=>e.getSemanticHTML?e.getSemanticHTML():e.root.innerHTML,textNodes:()=>j(e.root,Cr),undo:()=>e.history.undo()},n=(a,s)=>{let i=e.constructor.find(a,!0);return i?i.offset(e.scroll)+i.index(a,s):null},o=a=>{let s=[],i=0;for(let{pieces:c,text:l}of a)for(let[d,{node:f,start:m,end:u}]of c.entries()){let h=n(f,m);if(h===null||h<i)return!1;if(h>i&&s.push({retain:h-i}),d===0&&l){let{attributes:g}=e.getContents(h,1).ops[0];s.push(g?{insert:l,attributes:g}:{insert:l})}s.push({delete:u-m}),i=h+u-m}return e.history.cutoff(),e.updateContents({ops:s},"user"),e.history.cutoff(),!0},r=a=>I(t,a,o);return{name:"quill",format:"html",root:()=>L(e.root),...t,replaceAll:r,replace:(a,s)=>r([{range:a,text:s}]),load:a=>z(t,a,s=>{e.history.cutoff(),e.setContents(e.clipboard.convert(e.getSemanticHTML?{html:s}:s),"user"),e.history.cutoff()}),onChange:_({roots:H(()=>e.root),listen(a){return e.on("text-change",a),()=>e.off("text-change",a)}}),select(a){let s=n(a.startContainer,a.startOffset),i=n(a.endContainer,a.endOffset);e.focus(),s!==null&&i!==null&&e.setSelection(s,i-s,"user"),Q(a)},focus:()=>e.focus()}}var gn=e=>typeof(e==null?void 0:e.getHtml)=="function"&&typeof e.getEditableContainer=="function"&&Array.isArray(e.children);function*_e(e){for(let t of e.querySelectorAll("[data-slate-string]"))for(let n of t.childNodes)n.nodeType===Node.TEXT_NODE&&(yield n)}function*bn(e,t=[]){for(let[n,o]of e.entries()){let r=[...t,n];"text"in o?yield{path:r,text:o.text}:yield*bn(o.children,r)}}var pn=e=>e.replace(/\s/g," ");function mn(e,t){let n=Array.from(t.querySelectorAll('[data-slate-node="text"]')),o=Array.from(bn(e.children));return n.length!==o.length?null:(r,a)=>{var f;let s=(f=r.parentElement)==null?void 0:f.closest('[data-slate-node="text"]'),i=s?n.indexOf(s):-1;if(i<0)return null;let c=Array.from(_e(n[i])),l=c.map(({data:m})=>m).join("");if(!pn(l).startsWith(pn(o[i].text)))return null;let d=c.slice(0,c.indexOf(r)).reduce((m,{length:u})=>m+u,0);return{path:o[i].path,offset:d+a,text:o[i].text}}}var Ar=3,hn=e=>e.replace(/\bheight:\s*\d+/g,"");function Nr(e,t){let n=e.path.findIndex((o,r)=>o!==t.path[r]);return n<0?e.offset<t.offset:e.path[n]<t.path[n]}function xn(e){let t=()=>{var a;try{return L((a=e.getEditableContainer())==null?void 0:a.querySelector('[data-slate-editor][contenteditable="true"]'))}catch{return null}},n={html:()=>e.getHtml(),*textNodes(){let a=t();a&&(yield*_e(a))},undo(){let a=hn(e.getHtml());for(let s=0;s<Ar&&hn(e.getHtml())===a;s++)e.undo()}},o=a=>{let s=t(),i=s&&mn(e,s);if(!i)return!1;let c=[];for(let{pieces:l,text:d}of[...a].reverse())for(let f=l.length-1;f>=0;f--){let{node:m,start:u,end:h}=l[f],g=i(m,u);if(!g)return!1;let{path:b,offset:x}=g,w=f===0?d:"";w&&c.push({type:"insert_text",path:b,offset:x,text:w});let E=g.text.slice(x,x+h-u);E&&c.push({type:"remove_text",path:b,offset:x+w.length,text:E})}for(let l of c)e.apply(l);return!0},r=a=>I(n,a,o);return{name:"wangeditor",format:"html",root:t,...n,replaceAll:r,replace:(a,s)=>r([{range:a,text:s}]),load:a=>z(n,a,s=>{e.blur(),e.setHtml(s)}),onChange:_({roots:H(t),listen(a){let s=e.children,i=()=>{e.children!==s&&(s=e.children,a())};return e.on("change",i),()=>e.off("change",i)}}),select(a){let s=t(),i=s&&mn(e,s),c=i==null?void 0:i(a.startContainer,a.startOffset),l=i==null?void 0:i(a.endContainer,a.endOffset);Q(a),e.focus(),!(!c||!l)&&e.select({anchor:{path:c.path,offset:c.offset},focus:{path:l.path,offset:l.offset}})},focus(){let a=e.selection;if(!a)return e.focus(!0);e.focus();let s=Nr(a.anchor,a.focus)?a.focus:a.anchor;e.select({anchor:s,focus:s})}}}var Or=250,wn=50,Mr=3,wt=e=>new Promise(t=>setTimeout(t,e));function yt(e){let t=G(e.innerHTML),n="[data-slate-zero-width], [data-slate-placeholder], .w-e-hover-bar, button, input, textarea, style, script";for(let r of t.querySelectorAll(n))r.remove();for(let r of t.querySelectorAll('[contenteditable="false"]'))r.querySelector("[data-slate-node], img")||r.remove();for(let r of t.querySelectorAll("*"))for(let{name:a}of Array.from(r.attributes))/^(?:data-|id$|class$|style$|contenteditable$|on)/.test(a)&&r.removeAttribute(a);for(let r of t.querySelectorAll("span"))r.replaceWith(...r.childNodes);let o=document.implementation.createHTMLDocument("").createElement("div");return o.append(t),o.innerHTML}function _r(e,t){let n=`Key${t.toUpperCase()}`,o=t.toUpperCase().charCodeAt(0);e.dispatchEvent(new KeyboardEvent("keydown",{key:t,code:n,keyCode:o,which:o,ctrlKey:!0,bubbles:!0,cancelable:!0}))}function yn(e){let t={html:()=>yt(e),textNodes:()=>_e(e),async undo(){e.focus({preventScroll:!0});let o=yt(e);for(let r=0;r<Mr&&yt(e)===o;r++)_r(e,"z"),await wt(wn)}},n=async([{pieces:o,text:r}])=>{let a=re(o[0]),s=o[o.length-1];a.setEnd(s.node,s.end),q(a,e),await wt(Or);let i={inputType:"insertText",data:r,bubbles:!0,cancelable:!0,composed:!0};return e.dispatchEvent(new InputEvent("beforeinput",i)),await wt(wn),!0};return{name:"slate",format:"html",root:()=>L(e),...t,replace:(o,r)=>I(t,[{range:o,text:r}],n),onChange:_({roots:H(()=>e)}),select:o=>q(o,e),focus:()=>e.focus()}}var Lr=/<(?:p|div|table|h[1-6]|ul|ol|br|span|strong|section|article)\b[^>]*>/i;function vn(e,t=()=>!1){let n=(o,r)=>{e.focus(),e.setSelectionRange(o,r)};return{name:"textarea",get format(){let o=e.dataset.xianshenFormat;return o==="html"||o==="markdown"||o==="text"?o:Lr.test(e.value)?"html":"text"},root:()=>t()?null:L(e),html:()=>e.value,textNodes:()=>[],replace:async()=>!1,source:{select:n,async replace(o){if(o.length===0||e.readOnly||e.disabled)return!1;let r=Oe(e.value,o),a=Math.min(...o.map(c=>c.start)),s=Math.max(...o.map(c=>c.end)),i=e.value.length-s;return n(a,s),e.ownerDocument.execCommand("insertText",!1,r.slice(a,r.length-i)),e.value===r}},load:async o=>(n(0,e.value.length),e.ownerDocument.execCommand("insertText",!1,o),e.value===o),onChange:_({roots:H(()=>e),listen:()=>()=>{}}),select(){},focus:()=>e.focus(),undo(){e.focus();let o=e.value,r=e.ownerDocument;r.execCommand("undo")&&e.value===o&&r.execCommand("redo")}}}var Rr='[data-mce-bogus="all"]',vt=e=>{var t;return typeof(e==null?void 0:e.getContent)=="function"&&typeof((t=e.undoManager)==null?void 0:t.transact)=="function"};function kt(e){let t=()=>e.initialized&&!e.removed,n=()=>t()?L(e.getBody()):null,o={html:()=>t()?e.getContent():"",*textNodes(){let a=n();a&&(yield*j(a,Rr))},undo:()=>e.undoManager.undo()},r=a=>I(o,a,s=>{let i=!1;return e.undoManager.transact(()=>{i=Z(s)}),e.nodeChanged(),i});return{name:"tinymce",format:"html",root:n,...o,replaceAll:r,replace:(a,s)=>r([{range:a,text:s}]),load:a=>z(o,a,s=>e.undoManager.transact(()=>e.setContent(s))),onChange:_({roots(a){let s=()=>{let i=n();i&&a(i)};return t()&&s(),e.on("init",s),()=>e.off("init",s)}}),select(a){e.focus(),e.selection.setRng(a),Q(a)},focus:()=>e.focus()}}var Et=e=>typeof(e==null?void 0:e.getContent)=="function"&&typeof e.fireEvent=="function"&&typeof e.queryCommandState=="function";function St(e){let t=()=>e.isReady&&e.queryCommandState("source")!==1?L(e.body):null,n={html:()=>e.isReady?e.getContent():"",*textNodes(){let s=t();s&&(yield*j(s))},undo:()=>{e.execCommand("undo"),o()}},o=()=>{var s;return(s=e.sync)==null?void 0:s.call(e)},r=s=>{e.fireEvent("saveScene");let i=s();return e.fireEvent("saveScene"),e.fireEvent("contentChange"),o(),i},a=s=>I(n,s,i=>r(()=>Z(i)));return{name:"ueditor",format:"html",root:t,...n,replaceAll:a,replace:(s,i)=>a([{range:s,text:i}]),load:s=>z(n,s,i=>r(()=>e.setContent(i))),onChange:_({roots(s){let i=!1,c=()=>{let l=t();l&&!i&&s(l)};return e.ready(c),()=>{i=!0}},also(s){let i,c=!1;return e.ready(()=>{c||(i=e.container,i==null||i.addEventListener("input",s))}),e.addListener("sourcemodechanged",s),()=>{c=!0,i==null||i.removeEventListener("input",s),e.removeListener("sourcemodechanged",s)}}}),select(s){let i=t();i&&q(s,i)},focus:()=>e.focus()}}var Pr="TinyMCE, CKEditor 4 and 5, UEditor, KindEditor, wangEditor, Quill, Tiptap, ProseMirror, CodeMirror 5, Slate, contenteditable, textarea",Le=e=>e?Object.values(e):[];function*Dr(e){var a,s,i,c,l;let{tinymce:t,CKEDITOR:n,UE:o,KindEditor:r}=e;for(let d of Le(((a=t==null?void 0:t.get)==null?void 0:a.call(t))??(t==null?void 0:t.editors)))vt(d)&&(yield{adapter:kt(d),places:[d.getContainer(),d.getElement(),Ir(d.getBody())]});for(let d of Le(n==null?void 0:n.instances))st(d)&&(yield{adapter:it(d),places:[(s=d.container)==null?void 0:s.$,(i=d.element)==null?void 0:i.$,(l=(c=d.editable)==null?void 0:c.call(d))==null?void 0:l.$]});for(let d of Le(r==null?void 0:r.instances))pt(d)&&(yield{adapter:mt(d),places:[d.container[0],d.srcElement[0]]});for(let d of Le(o==null?void 0:o.instants)){if(!Et(d))continue;let f=d.key?e.document.getElementById(d.key):null;yield{adapter:St(d),places:[d.container,d.iframe,f]}}}var Ir=e=>(e==null?void 0:e.localName)==="body"?null:e;function Hr(e,t){var a,s,i,c;let{ckeditorInstance:n,editor:o,CodeMirror:r}=e;if(ct(n)){let{sourceElement:l,ui:d}=n;return{adapter:lt(n),places:[e,(a=d.view)==null?void 0:a.element,l]}}if(dt(r))return{adapter:ft(r),places:[e,(s=r.getTextArea)==null?void 0:s.call(r)]};if(e.matches(".ProseMirror")&&ht(o))return{adapter:gt(o),places:[e]};if(e.matches(".ql-container")){let l=e.__quill??((c=(i=t.Quill)==null?void 0:i.find)==null?void 0:c.call(i,e));if(bt(l))return{adapter:xt(l),places:[e]}}return e.matches("[data-slate-editor]")?{adapter:yn(e),places:[e]}:null}var kn=e=>e.isContentEditable||e.ownerDocument.designMode==="on";function Fr(e){var t;try{let n=(t=e.contentDocument)==null?void 0:t.body;return n&&kn(n)?n:null}catch{return null}}var zr=".ck-editor__editable, .CodeMirror, .ProseMirror, .ql-container, [data-slate-editor]",Ur="[contenteditable]:not([contenteditable=false]), iframe",En=e=>e.getClientRects().length>0,Sn=e=>vn(e,()=>!En(e)&&Re(e.ownerDocument).some(({places:t})=>t.includes(e)));function Re(e){let t=e.nodeType===Node.DOCUMENT_NODE?e:e.ownerDocument,n=t.defaultView,o=[],r=s=>o.some(({places:i})=>i.some(c=>c==null?void 0:c.contains(s))),a=s=>{let i=Array.from(e.querySelectorAll(s));return e!==t&&e.matches(s)?[e,...i]:i};for(let s of Dr(n))s.places.some(i=>i&&e.contains(i))&&o.push(s);for(let s of a(zr)){let i=r(s)?null:Hr(s,n);i&&o.push(i)}for(let s of a(Ur)){if(r(s))continue;let i=s.localName==="iframe"?Fr(s):s;i&&o.push({adapter:ut(i),places:[s,i]})}for(let s of a("textarea[name]")){let i=s;r(i)||i.disabled||!En(i)||o.push({adapter:Sn(i),places:[i]})}return o}var ge=e=>Re(e).map(({adapter:t})=>t);function Br(e){return vt(e)?kt(e):st(e)?it(e):ct(e)?lt(e):Et(e)?St(e):pt(e)?mt(e):gn(e)?xn(e):bt(e)?xt(e):ht(e)?gt(e):dn(e)?un(e):dt(e)?ft(e):null}var jr=e=>typeof(e==null?void 0:e.name)=="string"&&["root","html","replace","onChange"].every(t=>typeof e[t]=="function");function Wr(e){let t=Re(e.ownerDocument).find(({places:o})=>o.some(r=>r==null?void 0:r.contains(e)));if(t)return t.adapter;if(e.localName==="textarea")return Sn(e);let n=Re(e);return n.length===1?n[0].adapter:kn(e)?ut(e):null}function be(e){if(jr(e))return e;let n=(e==null?void 0:e.nodeType)===Node.ELEMENT_NODE?Wr(e):Br(e);if(!n)throw new TypeError(`this is no editor that is known; known are ${Pr}`);return n}var $t={workerUrl:()=>new URL("worker.js",import.meta.url),wasmUrl:()=>new URL("xianshen_bg.wasm",import.meta.url)};var X=class extends Error{constructor(t,n){super(n),this.name="Failure",this.code=t}},Tt=class{constructor(t){this.failure=null,this.waiting=null,this.started=!1,this.port=null;try{this.port=t(n=>this.settle(n),n=>this.fail(new X(this.started?"crash":"load",n)))}catch(n){this.fail(new X("load",n instanceof Error?n.message:String(n)))}}settle(t){if(this.failure)return;this.started=!0;let n=this.waiting;this.waiting=null,n&&n.resolve(t)}fail(t){if(this.failure)return;this.failure=t,this.port&&this.port.stop();let n=this.waiting;this.waiting=null,n&&n.reject(t)}next(t){return this.failure?Promise.reject(this.failure):new Promise((n,o)=>{let r=setTimeout(()=>this.fail(new X("timeout",`${t} 毫秒内没有完成`)),t);this.waiting={resolve:a=>{clearTimeout(r),n(a)},reject:a=>{clearTimeout(r),o(a)}}})}ask(t,n){var o;return this.failure?Promise.reject(this.failure):((o=this.port)==null||o.post(t),this.next(n))}};function $n({spawn:e,startLimit:t,jobLimit:n}){let o=null,r=!1,a=Promise.resolve(),s=()=>{if(r)return Promise.reject(new X("disposed","检查器已关闭"));if(!o||o.unit.failure){let c=new Tt(e);o={unit:c,hello:c.next(t)},o.hello.catch(()=>{})}return o.hello},i=async c=>{await s();let{unit:l}=o;try{return await l.ask(c,n)}catch(d){throw l.failure&&!r&&s(),d}};return{ready:s,run(c){let l=a.then(()=>i(c));return a=l.catch(()=>{}),l},dispose(){r=!0,o&&o.unit.fail(new X("disposed","检查器已关闭"))}}}var Tn={format:"html",column:"notice",title:"关于开展土地调查的公告",body:`<h2>一、范围</h2><p>自2026年1月5日起至2026年1月30日，面积3.2公顷，补偿4.5万元，依据《土地管理法》第二条。</p>
<ol><li>联系人：张某某，电话：000-00000000。</li><li>详见<a href="/files/1.pdf">附件</a>。</li></ol>
<table><tr><th>姓名</th><th>身份证号</th></tr><tr><td>某某</td><td>000000********0000</td></tr></table>
<img src="/1.png" alt="示意图"><p>示例市自然资源局</p><p>2026年1月1日</p>`,meta:{issuer:"示例市自然资源局",publishedAt:"2026-01-01"}};var Cn=2e4,Vr=globalThis.fetch.bind(globalThis),qr={draft:"稿件格式有误：",load:"检查器未能载入：",crash:"检查器意外中断：",timeout:"检查超时：",disposed:""},Pe=(e,t)=>({verdict:"not-checked",code:e,reason:qr[e]+t});function Kr(e){return e instanceof X?Pe(e.code,e.message):Pe("draft","含有无法传递的内容")}var Xr=e=>["pass","review","block"].includes(e==null?void 0:e.verdict)&&Array.isArray(e.findings)&&typeof e.contentHash=="string";function Ct(e){let t=null;return()=>(t||(t=e(),t.catch(()=>{t=null})),t)}async function An(e){let t=new AbortController,n=setTimeout(()=>t.abort(),Cn);try{return await e(t.signal)}finally{clearTimeout(n)}}async function Nt(e,t){let n=await Vr(e,{signal:t});if(!n.ok)throw new X("load",`${new URL(n.url).pathname} 返回 ${n.status}`);return n}async function Gr(e,t){let n=await Nt(e,t);try{return await WebAssembly.compileStreaming(n)}catch{let o=await(await Nt(e,t)).arrayBuffer();return WebAssembly.compile(o).catch(()=>o)}}var At=new Map;function Yr(e){let t=new URL(e,location.href).href,n=At.get(t);if(!n){n=An(r=>Gr(t,r)),At.set(t,n);let o=()=>At.delete(t);n.then(r=>r instanceof WebAssembly.Module||o(),o)}return n}var Jr=e=>An(async t=>(await Nt(e,t)).json());function Ot(e={}){let{profile:t,profileUrl:n,locale:o,timeout:r=5e3}=e,a=e.workerUrl||$t.workerUrl(),s=e.wasmUrl||$t.wasmUrl(),i=Ct(()=>Promise.all([Yr(s),n?Jr(n):t]).catch(d=>{throw d instanceof X?d:new X("load","无法取得检查程序")})),c=$n({startLimit:Cn,jobLimit:r,spawn(d,f){let m=new Worker(Yt(a),{type:"module"});return m.addEventListener("message",({data:u})=>d(u)),m.addEventListener("messageerror",()=>f("工作线程的回答无法读取")),m.addEventListener("error",u=>{u.preventDefault(),f(u.message?u.message.replace(/^Uncaught /,""):"工作线程没有启动")}),i().then(([u,h])=>m.postMessage({wasm:u,profile:h,locale:o})).catch(u=>f(u instanceof X?u.message:"profile 不是可以传递的普通数据")),{post:u=>m.postMessage(u),stop:()=>m.terminate()}}}),l=!1;return c.ready().then(()=>l||c.run({draft:Tn})).catch(()=>{}),{async check(d){l=!0;try{let f=await c.run({draft:d});return typeof(f==null?void 0:f.error)=="string"?Pe("draft",f.error):Xr(f==null?void 0:f.report)?f.report:Pe("crash","回答不完整")}catch(f){return Kr(f)}},rules:Ct(async()=>(await c.run({list:"rules"})).list),columns:Ct(async()=>(await c.run({list:"columns"})).list),dispose:()=>c.dispose()}}function Nn({read:e,check:t,unread:n,onStale:o,onChecked:r}){let a,s=!1,i=!1,c=!1,l=null,d=0,f=async()=>{try{for(let g=0;g<20;g++){let b=e(),x=JSON.stringify(b),w=performance.now(),E=await t(b);if(d=performance.now()-w,x===JSON.stringify(e()))return{draft:b,key:x,result:E}}return{draft:null,key:"",result:n("restless")}}catch{return{draft:null,key:"",result:n("unreadable")}}},m=()=>(clearTimeout(a),l||(l=f(),l.then(g=>{l=null,c=!1,i||r(g)})),l),u=()=>{c||o(),c=!0},h=()=>{i||(u(),clearTimeout(a),s||(a=setTimeout(m,Math.min(Math.max(250,2*d),2e3))))};return{now:m,changed:h,watchComposition(g){let b=()=>{s=!0,clearTimeout(a),u()},x=()=>{s=!1,h()};return g.addEventListener("compositionstart",b),g.addEventListener("compositionend",x),()=>{g.removeEventListener("compositionstart",b),g.removeEventListener("compositionend",x),s=!1}},stop(){i=!0,clearTimeout(a)}}}function p(e,t={},...n){let o=document.createElement(e);for(let[r,a]of Object.entries(t))typeof a=="function"?o.addEventListener(r,a):a===!0?o.setAttribute(r,""):typeof a=="string"&&o.setAttribute(r,a);for(let r of n)r&&o.append(r);return o}function V(e,t){let n=new Set(t);for(let r of Array.from(e.childNodes))n.has(r)||r.remove();let o=e.firstChild;for(let r of t)r===o?o=o.nextSibling:e.insertBefore(typeof r=="string"?document.createTextNode(r):r,o)}function De(e){if(!e)return null;try{let{protocol:t,href:n}=new URL(e,document.baseURI);return t==="https:"||t==="http:"?n:null}catch{return null}}var On=`
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
`;var Mn=`
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
`;var _n=`
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
`;var Ln=`
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
`;var U=".shell:not([data-width=wide])",Rn=`
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
`),Pn=`
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
`;var Ie=null;function He(){return Ie||(Ie=new CSSStyleSheet,Ie.replaceSync([Pn,On,Ln,_n,Rn,Mn].join(`
`))),Ie}function Dn(e,t){let n=document.createElement("xianshen-dialog");n.lang=t,n.setAttribute("theme",e.getAttribute("theme")||"light");let o=getComputedStyle(e),r=new CSSStyleSheet,a=Object.keys({..._t,...Lt}).map(i=>[i,o.getPropertyValue(`--_${i}`)]).filter(([,i])=>i).map(([i,c])=>`--xianshen-${i}: ${c};`);r.replaceSync(`:host { ${a.join(" ")} }`);let s=n.attachShadow({mode:"open"});return s.adoptedStyleSheets=[He(),r],document.body.append(n),s}var Zr=100;function ea(){var t;let e=document.activeElement;for(;(t=e==null?void 0:e.shadowRoot)!=null&&t.activeElement;)e=e.shadowRoot.activeElement;return e}var ce=new WeakMap,In=e=>e.getClientRects().length>0&&getComputedStyle(e).visibility==="visible"&&(!e.checkVisibility||e.checkVisibility());function ta(e){let{host:t}=e.getRootNode();e.remove(),(t==null?void 0:t.localName)==="xianshen-dialog"&&t.remove()}function Hn(e,t){var o;let{host:n}=t.getRootNode();(In(t)?t:Dn(n,t.lang)).append(e),e.removeAttribute("open"),e.showModal(),(o=e.querySelector("h2"))==null||o.focus()}function Rt(e,t){var o;let n=(o=ce.get(e))==null?void 0:o.dialog;!n||!e.contains(n)||(t||!In(e))&&Hn(n,e)}function Fe(e){let t=ce.get(e);t==null||t.end(!1),t==null||t.dialog.close()}function ze(e,{id:t,title:n,lead:o,content:r}){var c;(c=ce.get(e))==null||c.dialog.close();let a=ea(),s=p("dialog",{id:t,part:"dialog","aria-labelledby":"dialog-title","aria-describedby":"dialog-lead"},p("h2",{class:"dialog-title",id:"dialog-title",tabindex:"-1"},n),p("p",{class:"dialog-lead",id:"dialog-lead"},o),...r(()=>s.close())),i=new Promise(l=>{ce.set(e,{dialog:s,end:l}),s.addEventListener("close",()=>l(!0),{once:!0})});return Hn(s,e),i.then(l=>{var d;return((d=ce.get(e))==null?void 0:d.dialog)===s&&ce.delete(e),ta(s),a instanceof HTMLElement&&a.isConnected&&a.focus(),l})}async function Fn(e,t,{title:n,lead:o,findings:r=[],retry:a=!1}){let s=r[0];return await ze(e,{id:"summary",title:n,lead:o,content:c=>{let l=m=>u=>{u.preventDefault(),s=m,c()},d=r.slice(0,Zr).map(m=>p("li",{"data-level":m.level},p("a",{href:"#",click:l(m)},t.describe(m)))),f=r.length-d.length;return[d.length>0&&p("ol",{class:"dialog-list"},...d),f>0&&p("p",{class:"more"},t.dialogs.more(f)),p("div",{class:"dialog-foot"},a&&p("button",{type:"button",click:l("retry")},t.dialogs.retry),p("button",{type:"button",class:"primary",click:c},t.dialogs.back))]}})?s:void 0}async function zn(e,t,n,o){let r=null,a=le(t,"confirm-by","input",t.dialogs.confirmBy,{maxlength:"50",autocomplete:"name"});a.control.value=o;let s=le(t,"confirm-reason","textarea",t.dialogs.confirmReason,{maxlength:"500",rows:"3"});return await ze(e,{id:"confirmation",title:t.dialogs.confirmTitle,lead:t.dialogs.confirmLead,content:i=>{let c=l=>{l.preventDefault();let d=[a,s].filter(({check:f})=>!f());if(d.length>0)return d[0].control.focus();r={by:a.control.value.trim(),reason:s.control.value.trim()},i()};return[p("ol",{class:"dialog-list"},...n.map(l=>p("li",{},l))),p("form",{novalidate:!0,submit:c},a.element,s.element,p("div",{class:"dialog-foot"},p("button",{type:"button",click:i},t.dialogs.back),p("button",{type:"submit",class:"primary"},t.dialogs.confirm)))]}}),r}function le(e,t,n,o,r,{hint:a,fault:s}={}){let i=s||(m=>m.trim()===""?e.dialogs.fillIn:""),c=`${t}-hint ${t}-error`,l=p(n,{id:t,"aria-describedby":c,...r}),d=p("p",{class:"field-error",id:`${t}-error`}),f=()=>(d.textContent=i(l.value),l.setAttribute("aria-invalid",String(d.textContent!=="")),d.textContent==="");return l.addEventListener("input",()=>d.textContent&&f()),{control:l,check:f,element:p("div",{class:"dialog-field"},p("label",{for:t},o),p("p",{class:"field-hint",id:`${t}-hint`},a),l,d)}}var na=["false-positive","accepted"],oa=365,Un=e=>[e.getFullYear(),e.getMonth()+1,e.getDate()].map(t=>String(t).padStart(2,"0")).join("-");function ra(e){let t=e&&/^\d{4}-\d{2}-\d{2}$/.test(e)?e:Un(new Date),[n,o,r]=t.split("-").map(Number);return{first:t,last:Un(new Date(n,o-1,r+oa))}}var xe=({excusable:e})=>e||na;async function Bn(e,t,{finding:n,reviewer:o,today:r,save:a}){let s=t.exceptions,{first:i,last:c}=ra(r),l,d=!1,f="",m=p("p",{class:"field-error",id:"kind-error"}),u=xe(n),h=u.map(k=>p("input",{type:"radio",name:"kind",id:`kind-${k}`,value:k,"aria-describedby":`kind-${k}-hint kind-error`,change:()=>{f=k,m.textContent="",b.control.getAttribute("aria-invalid")==="true"&&b.check()}})),g=()=>(m.textContent=f?"":s.errors.kind,f!==""),b=le(t,"exception-until","input",s.until,{type:"date",min:i,max:c},{hint:s.untilHint(c),fault:k=>k===""?f==="accepted"?s.errors.untilMissing:"":k<i||k>c?s.errors.untilRange(i,c):""}),x=le(t,"exception-reason","textarea",s.reason,{maxlength:"500",rows:"3"},{hint:s.reasonHint,fault:k=>k.trim()===""?s.errors.reason:""}),w=le(t,"exception-by","input",s.who,{maxlength:"50",autocomplete:"name"});w.control.value=o;let E=p("p",{class:"field-error",role:"alert"});await ze(e,{id:"exception",title:s.formTitle,lead:s.formLead,content:k=>{let A=p("button",{type:"submit",class:"primary"},s.save),O=async M=>{var v;M.preventDefault();let $=[{control:h[0],check:g},x,b,...o?[]:[w]].filter(({check:C})=>!C());if($.length>0||!f)return $[0].control.focus();A.disabled=!0,E.textContent="",d=!1;let y={kind:f,reason:x.control.value.trim(),until:b.control.value||null,by:w.control.value.trim()};if(l=Promise.resolve().then(()=>a(n,y)).then(()=>"made",()=>"failed"),await l==="made")return k();d=!!((v=E.closest("dialog"))!=null&&v.open),E.textContent=s.failed,A.disabled=!1};return[p("p",{class:"dialog-quote"},t.describe(n)),p("form",{novalidate:!0,submit:O},p("fieldset",{class:"dialog-field"},p("legend",{},s.kind),...u.map((M,$)=>p("div",{class:"choice"},h[$],p("label",{for:`kind-${M}`},s.kinds[M]),p("p",{class:"field-hint",id:`kind-${M}-hint`},s.hints[M]))),m),x.element,b.element,!o&&w.element,E,p("div",{class:"dialog-foot"},p("button",{type:"button",click:k},s.cancel),A))]}});let S=await l;return S==="failed"&&d?void 0:S}function jn(){let e=new Date,t=n=>String(n).padStart(2,"0");return`${e.getFullYear()}-${t(e.getMonth()+1)}-${t(e.getDate())}`}var qn={title:{names:["title","articletitle","subject","biaoti"],labels:["标题","標題","文章标题","信息标题","页面标题","title"]},"meta.docNumber":{names:["docnumber","documentnumber","wenhao"],labels:["文号","文號","发文字号","發文字號"]},"meta.indexNumber":{names:["indexnumber","suoyinhao"],labels:["索引号","索引號"]},"meta.issuer":{names:["issuer","fabujigou"],labels:["发布机构","發布機構","发文机关","發文機關"]},"meta.drafter":{names:["drafter","qicaodanwei"],labels:["起草单位","起草單位"]},"meta.source":{names:["contentsource"],labels:["来源","來源","信息来源","稿件来源"]},"meta.author":{names:[],labels:["责任编辑","責任編輯"]},"meta.createdAt":{names:["createdat"],labels:["成文日期","成文时间","成文時間"]},"meta.publishedAt":{names:["publishedat","pubdate"],labels:["发布日期","發布日期","发布时间","發布時間"]}},aa=/^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?=$|[T\s])/,sa=e=>e.trim().replace(aa,(t,n,o,r)=>`${n}-${o.padStart(2,"0")}-${r.padStart(2,"0")}`),ia=e=>/^(INPUT|TEXTAREA|SELECT)$/.test(e.tagName),Wn=e=>ia(e)?e.value:e.textContent||"",ca=e=>(e.match(/[^[\].:$]+/g)||[""]).slice(-1)[0].toLowerCase().replace(/[-_]/g,""),la=e=>[e.getAttribute("aria-label")||"",...Array.from(e.labels||[],da)].map(t=>t.replace(/[\s*＊:：()（）]|必填/g,"").toLowerCase());function da(e){return Array.from(e.childNodes,n=>n instanceof HTMLSelectElement||n instanceof HTMLTextAreaElement?"":n.textContent).join("")}function fa(e){let t=e instanceof HTMLFormElement?Array.from(e.elements):[],n=Array.from(e.querySelectorAll("input, textarea, select")),o=new Set(["text","search","url","date","datetime-local"]);return[...new Set([...t,...n])].filter(r=>r instanceof HTMLTextAreaElement||r instanceof HTMLSelectElement||r instanceof HTMLInputElement&&o.has(r.type))}function ua(e,t){let n=qn[e],o=[({name:r})=>r===e,({name:r,id:a})=>[r,a].some(s=>s&&n.names.includes(ca(s))),r=>la(r).some(a=>n.labels.includes(a))];for(let r of o){let a=t.filter(r);if(a.length>0)return a}return[]}function de(e,t,n){let o=Array.from(n.querySelectorAll(t)),r=o.length>0?o:Array.from(document.querySelectorAll(t));if(r.length!==1||!(r[0]instanceof HTMLElement))throw new Error(`attach: ${e}: ${r.length} elements fit ${t}; one is needed`);return r[0]}function we(e,t,n){if(typeof t=="function")return{element:null,read:()=>String(t()??"")};let o=typeof t=="string"?de(e,t,n):t;if(!(o instanceof HTMLElement))throw new Error(`attach: ${e}: a selector, an element or a function is needed`);let r=/(At|From)$/.test(e);return{element:o,read(){if(!o.isConnected)throw new Error(`attach: ${e}: the element is not in the page any more`);return r?sa(Wn(o)):Wn(o)}}}function Kn(e,t,n){let o=new Map;for(let[s,i]of Object.entries(e)){if(s!=="title"&&!s.startsWith("meta."))throw new Error(`attach: options.fields.${s}: no such field; use title or meta.…`);i!==null&&o.set(s,we(`options.fields.${s}`,i,t))}let r=new Set(Array.from(o.values(),({element:s})=>s)),a=fa(t).filter(s=>!n(s)&&!r.has(s));for(let s of Object.keys(qn)){if(s in e)continue;let i=ua(s,a);if(i.length>1){let c=i.map(({name:l,id:d})=>l||`#${d}`).join(", ");throw new Error(`attach: options.fields["${s}"] is missing, and several fit: ${c}`)}i.length===1&&o.set(s,we(`options.fields.${s}`,i[0],t))}if(!o.has("title"))throw new Error("attach: options.fields.title is missing, and no field looks like a title");return o}var Xn=e=>e instanceof HTMLTextAreaElement||e instanceof HTMLInputElement&&/^(text|search|url)$/.test(e.type);function Gn(e,{start:t,end:n}){let o=e==null?void 0:e.element;return o?(o.focus(),Xn(o)&&t!=null&&n!=null&&o.setSelectionRange(t,n),!0):!1}function Vn(e,t,n,o){e.focus(),e.setSelectionRange(t,n),document.execCommand("insertText",!1,o)||(e.setRangeText(o,t,n,"end"),e.dispatchEvent(new InputEvent("input",{bubbles:!0})))}function Yn(e,t){let n=e==null?void 0:e.element;if(!n||!Xn(n))return null;let o=n;if(o.readOnly||o.disabled)return null;let r=o.value,a=J(r,t),{start:s}=t[0],{end:i}=t[t.length-1],c=a.length-(r.length-i);return Vn(o,s,i,a.slice(s,c)),o.value!==a?null:()=>o.value!==a?!1:(Vn(o,s,c,r.slice(s,i)),o.value===r)}function Jn(e){let t,n={text:"",again:!1};return(o,{again:r=!1}={})=>{n={text:o,again:r},t===void 0&&(t=setTimeout(()=>{t=void 0,e.textContent!==n.text?e.textContent=n.text:n.again&&(e.textContent=`${n.text} `)},2e3))}}var Qn=/\d+(?:\.\d+)?%?|[A-Za-z]+|[\s\S]/gu;function Zn(e){for(let t=1;t+1<e.length;t++)e[t]&&!e[t-1]&&!e[t+1]&&(e[t]=!1)}function eo(e,t){let n=[];return e.forEach((o,r)=>{let a=!t[r],s=n[n.length-1];s&&s.changed===a?s.text+=o:n.push({text:o,changed:a})}),n}function Ue(e,t){let n=e.match(Qn)||[],o=t.match(Qn)||[],r=o.length+1;if((n.length+1)*r>16e4||n.length===0||o.length===0){let c=l=>l?[{text:l,changed:!1}]:[];return{old:c(e),now:c(t)}}let a=new Uint16Array((n.length+1)*r);for(let c=n.length-1;c>=0;c--)for(let l=o.length-1;l>=0;l--)a[c*r+l]=n[c]===o[l]?a[(c+1)*r+l+1]+1:Math.max(a[(c+1)*r+l],a[c*r+l+1]);let s=n.map(()=>!1),i=o.map(()=>!1);for(let c=0,l=0;c<n.length&&l<o.length;)n[c]===o[l]?(s[c++]=!0,i[l++]=!0):a[(c+1)*r+l]>=a[c*r+l+1]?c++:l++;return Zn(s),Zn(i),{old:eo(n,s),now:eo(o,i)}}function fe(e,t,n,o,r){return p("td",{role:"cell",class:o},p("span",{class:"change-label","aria-hidden":"true"},e),n.length>0?p("span",{},...n.map(({text:a,changed:s})=>s?p(t,{},a):a)):p("span",{class:"nothing"},r))}var to=100;function no({interpretation:e,notChecked:t=[]},{both:n},o){if(!e||!n)return[];let{words:r,memory:a}=o,{changes:s}=e,i=t.find(({field:f})=>f==="previousPolicy"),c=s.length>0&&s.every(({explained:f})=>f),l=s.length-to,d=p("details",{class:"changes",part:"changes",open:a.changes,"data-done":String(c),toggle:()=>{a.changes=d.open}},p("summary",{class:"changes-head","data-key":"changes"},p("h3",{class:"changes-title"},r.changes.title),p("span",{class:"changes-tally"},i?r.changes.notCompared:r.changeTally(s))),i?p("p",{class:"changes-note"},i.reason):s.length===0?p("p",{class:"changes-note"},r.changes.noneFound):pa(s,o),l>0&&p("p",{class:"more"},r.changes.more(l)));return[d]}function pa(e,t){let{columns:n,caption:o}=t.words.changes,r=[n.kind,n.clause,n.old,n.now,n.state];return p("table",{class:"change-table",role:"table"},p("caption",{},o),p("thead",{role:"rowgroup"},p("tr",{role:"row"},...r.map(a=>p("th",{scope:"col",role:"columnheader"},a)))),p("tbody",{role:"rowgroup"},...e.slice(0,to).map((a,s)=>ma(a,s,t))))}function ma(e,t,{words:n,actions:{show:o,write:r}}){let{kind:a,old:s,new:i,explained:c}=e,{kind:l,clauses:d}=n.describeChange(e),f=Ue(s,i),m=n.changes,u=(h,g,b,x="")=>p("button",{type:"button",class:"link","data-key":`change ${t} ${a} ${d}`,"aria-label":g,title:x||void 0,click:b},h);return p("tr",{role:"row",class:"change","data-kind":a,"data-explained":String(!!c)},p("th",{scope:"row",role:"rowheader",class:"change-kind"},l),p("td",{role:"cell",class:"change-clause"},d),fe(m.old,"del",f.old,"change-old",m.nothing),fe(m.now,"ins",f.now,"change-new",m.nothing),p("td",{role:"cell",class:"change-state"},p("span",{class:"state"},c?`✓ ${m.explained}`:`! ${m.notExplained}`),c&&o&&u(m.show,m.showOf(d),()=>o(c)),!c&&r&&u(m.write,m.writeOf(d),()=>r(e),m.writeHint)))}function ro({exceptions:e},{exceptions:t=[]},n){let{used:o=[],unused:r=[]}=e||{};if(o.length+r.length===0)return[];let{words:a}=n,s=new Map(t.map(i=>[i.fingerprint,i]));return[p("section",{class:"group exceptions",part:"exceptions","aria-labelledby":"exceptions-title"},p("h3",{id:"exceptions-title"},a.exceptions.title,p("span",{class:"number"},String(o.length+r.length))),p("ol",{},...o.map((i,c)=>oo(i,{rule:i.rule,state:null,at:c},n)),...r.map(({fingerprint:i,state:c},l)=>oo({...s.get(i),fingerprint:i},{rule:null,state:c,at:o.length+l},n))))]}function oo(e,{rule:t,state:n,at:o},r){let{words:a,actions:s}=r,{kind:i,reason:c,by:l,on:d,until:f}=e,m=a.exceptions,u=p("span",{},t||m.notUsed);t&&s.explain&&r.explain(t).then(b=>{u.textContent=b.title},()=>{});let h=[l&&(d?m.by(l,d):l),l&&(f?m.validUntil(f):m.openEnded)].filter(Boolean),g=`exception-${o}`;return p("li",{class:"exception",part:"exception","data-state":n||"used"},p("h4",{id:g},i&&p("span",{class:"chip"},m.kinds[i]),u),n&&p("p",{class:"exception-state"},m.states[n]),c&&p("p",{},c),h.length>0&&p("p",{class:"exception-facts"},h.join(a.itemComma)),s.unexcept&&p("div",{class:"row-actions"},p("button",{type:"button",class:"row-action","data-key":`unexcept ${e.fingerprint} ${o}`,"aria-describedby":g,click:()=>r.takeBack(e)},m.takeBack)))}var ha=50;function ao({twins:e=[]},{compared:t=!0},n){return t?e.map(o=>ga(o,n)):[p("p",{class:"changes-note",id:"not-compared"},n.words.twins.notCompared)]}function ga(e,t){let{page:n,title:o,share:r}=e,{words:a,memory:s,actions:i}=t,c=p("div",{}),l=async()=>{let{passages:m}=i;if(!m)return;V(c,[p("p",{class:"changes-note"},a.twins.loading)]);let u=await m(e).catch(()=>null);V(c,[u?ba(e,u,t):p("p",{class:"changes-note"},a.twins.failed)])},d=De(i.pageAddress?i.pageAddress(e):n),f=p("details",{class:"changes twin",part:"twin",open:s.twins.has(n),toggle:()=>{if(!f.open)return void s.twins.delete(n);s.twins.add(n),l()}},p("summary",{class:"changes-head","data-key":`twin ${n}`},p("h3",{class:"changes-title"},a.twins.title(o||n)),p("span",{class:"changes-tally"},`${r}%`)),d&&p("p",{class:"changes-note"},p("a",{href:d,target:"_blank",rel:"noopener noreferrer"},a.twins.open)),c);return f}function ba({title:e,page:t},n,{words:{twins:o,changes:r},actions:{show:a}}){let{own:s,other:i,place:c}=o.columns,l=[s,i,c].map(f=>p("th",{scope:"col",role:"columnheader"},f)),d=n.slice(0,ha).map(({here:f,own:m,other:u},h)=>{let g=Ue(m,u);return p("tr",{role:"row",class:"passage"},fe(s,"mark",g.old,"passage-own",r.nothing),fe(i,"mark",g.now,"passage-other",r.nothing),p("td",{role:"cell",class:"passage-place"},a&&p("button",{type:"button",class:"link","data-key":`twin ${t} ${h}`,"aria-label":o.showOf(h+1),click:()=>a(f)},o.show)))});return p("table",{class:"twin-table",role:"table"},p("caption",{},o.caption(e||t)),p("thead",{role:"rowgroup"},p("tr",{role:"row"},...l)),p("tbody",{role:"rowgroup"},...d))}var xa={column:"Column",title:"Title",body:"Body","meta.docNumber":"Document number","meta.indexNumber":"Index number","meta.issuer":"Publisher","meta.drafter":"Drafter","meta.source":"Source","meta.author":"Editor","meta.createdAt":"Date of issue","meta.publishedAt":"Date of publication","meta.effectiveFrom":"In force from","meta.expiresAt":"In force until","meta.openness":"Openness","meta.opennessReason":"Reason for not publishing","meta.keywords":"Keywords","meta.description":"Summary","meta.url":"Address",attachments:"Attachments",policy:"Policy explained",previousPolicy:"Policy replaced",site:"Recent pages of this site"},Be=(e,t)=>`${e} ${t}${e===1?"":"s"}`,so={title:"Review",fields:xa,policyFields:{title:"name",docNumber:"document number",issuer:"publisher",publishedAt:"date of publication",url:"address",body:"body",format:"format"},wholePage:"Whole page",ofPolicy:(e,t)=>`${e}: ${t}`,malformed:e=>`What stands in “${e}” cannot be read.`,verdicts:{idle:"Nothing written",checking:"Checking",pass:"May be published",review:"Needs review",block:"Must not be published","not-checked":"Not checked"},levels:{block:"Must be changed",review:"Needs review",advise:"Advice"},levelOff:"Off",notes:{idle:"Write or load a page to have it checked",checking:"The page has changed and is being checked again",notChecked:"A page that was not checked cannot be submitted",block:e=>`${Be(e,"place")} must still be changed`,review:"Submitting asks for a reviewer and a reason",pass:"Checked: may be submitted"},idle:{lead:"Start to write, or load a page.",more:"It is checked while you write: faults are marked in the text and listed here, each with its basis and its remedy."},clean:"No faults found.",notChecked:{title:"Not checked",warning:"Not checked does not mean free of faults. The page cannot be submitted until it has been checked.",retry:"Check again"},unread:e=>`Not checked: ${e}`,levelTally:(e,t)=>`${e}: ${t}`,listComma:", ",itemComma:"; ",noFault:"No faults found",line:(e,t,n)=>`${e?`${e}: `:""}${t}${n?` (${n})`:""}`,row:{times:e=>`${Be(e,"place")} like this`,how:"Remedy",why:e=>`Basis: ${e}`,jump:"Go to",fix:"Fix",explain:"Explain",except:"Make exception"},more:e=>`${e} more not listed; they are shown once those above are mended.`,fixAll:e=>`Fix all (${e})`,maskAll:e=>`Mask all (${e})`,fixNote:"Changes only what is certain, then checks again; what needs review is left to you.",folded:e=>`${Be(e,"change")} not explained; write about each with the help of “What changed” above`,explain:{level:e=>`Level: ${e}`,clauses:"Basis",example:"Example",found:"Found",missing:"Found, because something is missing",silent:"Not found",loading:"Loading the explanation…",failed:"The explanation could not be had. Try again later."},dimensions:{title:"Quality of the interpretation",benefit:"Benefit",difference:"Difference",innovation:"Innovation",outcomes:{pass:"Stated",review:"Needs review",fail:"Missing","not-applicable":"Does not apply"},show:e=>`See ${e}`,showOf:(e,t)=>`${e}: see ${t}`},changes:{title:"What changed",kinds:{value:"Value or content",duty:"Strength of duty",added:"Added",dropped:"Dropped"},formerClause:e=>`former ${e}`,unnumbered:"not numbered",columns:{kind:"Change",clause:"Clause",old:"Before",now:"Now",state:"Explained"},caption:"The old and the new policy, clause by clause, and whether the page explains what changed",tally:(e,t)=>`${Be(e,"change")}, ${t} explained`,none:"No changes",noneFound:"The two policies were compared clause by clause. Nothing in them has changed.",notCompared:"Not compared",more:e=>`${e} more not listed.`,old:"Old",now:"New",nothing:"none",explained:"Explained",notExplained:"Not explained",show:"Show",showOf:e=>`Show the explanation of ${e}`,write:"Write",writeOf:e=>`Write about ${e}`,writeHint:"Copies both wordings and returns to the text",materialAdded:e=>`New: ${e}`,materialDropped:e=>`No longer asked: ${e}`,material:(e,t)=>`Before: ${e}; now: ${t}`},twins:{title:e=>`Says the same as “${e}”`,notCompared:"Recent pages of the site could not be had, so nothing was compared; the server compares on submission.",open:"Open that page",loading:"Loading that page…",failed:"That page could not be had.",columns:{own:"This page",other:"Other page",place:"Place"},caption:e=>`Passages that this page shares with “${e}”; what differs is set off`,show:"Show",showOf:e=>`Show passage ${e}`},exceptions:{title:"Exceptions",kinds:{"false-positive":"False positive",accepted:"Accepted"},hints:{"false-positive":"The finding is wrong: there is no such fault here.",accepted:"The finding is right, and publishing it this way was approved."},formTitle:"Make an exception",formLead:"It says who decided and why, and is kept with the page. The finding no longer stops the page; a changed text is checked anew.",kind:"Kind",reason:"Reason",reasonHint:"What was verified, and who agreed. No personal data.",until:"Valid until",who:"Your name",untilHint:e=>`Needed for what is accepted, ${e} at the latest; may be left out for a false positive.`,save:"Make exception",cancel:"Cancel",failed:"It was not saved. Try again later.",errors:{kind:"Choose a kind",reason:"Give a reason",untilMissing:"What is accepted needs an end date",untilRange:(e,t)=>`Choose a day from ${e} to ${t}`},saved:"Exception made.",by:(e,t)=>`${e}, ${t}`,validUntil:e=>`Valid until ${e}`,openEnded:"No end date",states:{"no-such-finding":"There is no such finding any more",expired:"Expired, no longer in force","not-excusable":"Not possible for this finding"},notUsed:"Exceptions without effect",takeBack:"Take back",takenBack:"Exception taken back."},dialogs:{back:"Back to the page",retry:"Check again",more:e=>`${e} more not listed.`,confirmTitle:"This needs a person’s review",confirmLead:"Verify each of them. Your name and reason are kept with the page.",confirmBy:"Reviewer",confirmReason:"Reason",confirm:"Verified, submit",fillIn:"Fill this in"},closeToast:"Close message"};var wa={column:"栏目",title:"标题",body:"正文","meta.docNumber":"文号","meta.indexNumber":"索引号","meta.issuer":"发布机构","meta.drafter":"起草单位","meta.source":"来源","meta.author":"责任编辑","meta.createdAt":"成文日期","meta.publishedAt":"发布日期","meta.effectiveFrom":"施行日期","meta.expiresAt":"失效日期","meta.openness":"公开属性","meta.opennessReason":"不公开的理由","meta.keywords":"关键词","meta.description":"摘要","meta.url":"网址",attachments:"附件",policy:"被解读文件",previousPolicy:"被替代的旧文件",site:"本站近期页面"},io={title:"审查结果",fields:wa,policyFields:{title:"名称",docNumber:"文号",issuer:"发布机构",publishedAt:"发布日期",url:"网址",body:"正文",format:"格式"},wholePage:"全文",ofPolicy:(e,t)=>`${e}的${t}`,malformed:e=>`“${e}”的内容不合要求。`,verdicts:{idle:"待撰写",checking:"正在审查",pass:"可以发布",review:"需要复核",block:"不得发布","not-checked":"未检查"},levels:{block:"必须修改",review:"需要复核",advise:"建议"},levelOff:"关闭",notes:{idle:"撰写或载入稿件后即可审查",checking:"内容有改动，正在重新审查",notChecked:"未检查的稿件不能提交",block:e=>`还有 ${e} 处必须修改`,review:"提交时须填写复核人和理由",pass:"审查通过，可以提交"},idle:{lead:"开始撰写，或者载入一篇稿件。",more:"边写边审：问题会标在文中，并列在这里，逐条写明依据和改法。"},clean:"没有发现问题。",notChecked:{title:"未检查",warning:"没有检查不等于没有问题，在检查完成之前不能提交。",retry:"重新审查"},unread:e=>`${e}未检查`,levelTally:(e,t)=>`${e} ${t} 处`,listComma:"，",itemComma:"；",noFault:"没有发现问题",line:(e,t,n)=>`${e?`${e}：`:""}${t}${n?`（${n}）`:""}`,row:{times:e=>`等 ${e} 处`,how:"怎么改",why:e=>`依据：${e}`,jump:"定位",fix:"一键修改",explain:"说明",except:"记为例外"},more:e=>`另有 ${e} 处没有列出，改完以上各处后会接着显示。`,fixAll:e=>`全部一键修改（${e} 处）`,maskAll:e=>`全部脱敏（${e} 处）`,fixNote:"只改有把握的，改完自动重新审查；请复核的各处留给您判断。",folded:e=>`${e} 处新旧变化没有解读，对照上面的“新旧变化”逐处补写`,explain:{level:e=>`级别：${e}`,clauses:"依据",example:"例子",found:"会查出",missing:"会查出缺少的内容",silent:"不会查出",loading:"正在取得说明…",failed:"没有取得说明，请稍后再试。"},dimensions:{title:"解读质量",benefit:"利益点",difference:"差异点",innovation:"创新点",outcomes:{pass:"已写明",review:"需要复核",fail:"缺少","not-applicable":"不适用"},show:e=>`见文 ${e}`,showOf:(e,t)=>`${e}：见文 ${t}`},changes:{title:"新旧变化",kinds:{value:"改了数值或内容",duty:"约束程度变了",added:"新增",dropped:"删去"},formerClause:e=>`原${e}`,unnumbered:"未编号",columns:{kind:"变化",clause:"条款",old:"原规定",now:"现规定",state:"解读"},caption:"新旧文件逐条对照，以及解读里有没有讲到",tally:(e,t)=>`共 ${e} 处变化，已解读 ${t} 处`,none:"没有变化",noneFound:"两份文件逐条比对，没有发现内容变化。",notCompared:"没有比对",more:e=>`另有 ${e} 处没有列出。`,old:"原",now:"现",nothing:"无",explained:"已解读",notExplained:"未解读",show:"见文",showOf:e=>`见文：${e}的解读`,write:"补写",writeOf:e=>`补写${e}的解读`,writeHint:"复制新旧条文，光标回到正文",materialAdded:e=>`新增规定：${e}`,materialDropped:e=>`不再要求：${e}`,material:(e,t)=>`原来：${e}；现在：${t}`},twins:{title:e=>`与“${e}”雷同`,notCompared:"没有取到本站近期页面，雷同没有比对；提交时由服务器比对。",open:"打开那个页面",loading:"正在取那个页面…",failed:"没有取到那个页面。",columns:{own:"本页",other:"另一页",place:"位置"},caption:e=>`本页与“${e}”相同的段落，不同的字加了底色`,show:"见文",showOf:e=>`见文：第 ${e} 处雷同`},exceptions:{title:"例外",kinds:{"false-positive":"误报",accepted:"已核准"},hints:{"false-positive":"审查结果不对，这里没有这个问题。",accepted:"确有这个情况，经核准可以这样发布。"},formTitle:"记为例外",formLead:"例外写明是谁、为什么，随稿件一并存档；这条不再拦截，内容改动后重新审查。",kind:"类别",reason:"理由",reasonHint:"写明核对了什么、由谁同意。不要写个人信息。",until:"有效期至",who:"登记人",untilHint:e=>`已核准的必须写明，最晚 ${e}；误报的可以不写。`,save:"记为例外",cancel:"取消",failed:"没有记下，请稍后再试。",errors:{kind:"请选择类别",reason:"请填写理由",untilMissing:"已核准的例外必须写明有效期",untilRange:(e,t)=>`日期应当在 ${e} 到 ${t} 之间`},saved:"已记为例外。",by:(e,t)=>`${e}，${t}`,validUntil:e=>`有效期至 ${e}`,openEnded:"未设有效期",states:{"no-such-finding":"已没有对应的问题",expired:"已过有效期，不再起作用","not-excusable":"这一处不得例外"},notUsed:"没有起作用的例外",takeBack:"撤回",takenBack:"例外已撤回。"},dialogs:{back:"返回修改",retry:"重新审查",more:e=>`另有 ${e} 处没有列出。`,confirmTitle:"以下内容需要人工复核",confirmLead:"请逐条核实。确认人和理由将随稿件一并存档。",confirmBy:"确认人",confirmReason:"确认理由",confirm:"已核实，提交发布",fillIn:"请填写"},closeToast:"关闭提示"};var ya={column:"欄目",title:"標題",body:"正文","meta.docNumber":"文號","meta.indexNumber":"索引號","meta.issuer":"發布機構","meta.drafter":"起草單位","meta.source":"來源","meta.author":"責任編輯","meta.createdAt":"成文日期","meta.publishedAt":"發布日期","meta.effectiveFrom":"施行日期","meta.expiresAt":"失效日期","meta.openness":"公開屬性","meta.opennessReason":"不公開的理由","meta.keywords":"關鍵詞","meta.description":"摘要","meta.url":"網址",attachments:"附件",policy:"被解讀文件",previousPolicy:"被替代的舊文件",site:"本站近期頁面"},co={title:"審查結果",fields:ya,policyFields:{title:"名稱",docNumber:"文號",issuer:"發布機構",publishedAt:"發布日期",url:"網址",body:"正文",format:"格式"},wholePage:"全文",ofPolicy:(e,t)=>`${e}的${t}`,malformed:e=>`“${e}”的內容不合要求。`,verdicts:{idle:"待撰寫",checking:"正在審查",pass:"可以發布",review:"需要複核",block:"不得發布","not-checked":"未檢查"},levels:{block:"必須修改",review:"需要複核",advise:"建議"},levelOff:"關閉",notes:{idle:"撰寫或載入稿件後即可審查",checking:"內容有改動，正在重新審查",notChecked:"未檢查的稿件不能提交",block:e=>`還有 ${e} 處必須修改`,review:"提交時須填寫複核人和理由",pass:"審查通過，可以提交"},idle:{lead:"開始撰寫，或者載入一篇稿件。",more:"邊寫邊審：問題會標在文中，並列在這裡，逐條寫明依據和改法。"},clean:"沒有發現問題。",notChecked:{title:"未檢查",warning:"沒有檢查不等於沒有問題，在檢查完成之前不能提交。",retry:"重新審查"},unread:e=>`${e}未檢查`,levelTally:(e,t)=>`${e} ${t} 處`,listComma:"，",itemComma:"；",noFault:"沒有發現問題",line:(e,t,n)=>`${e?`${e}：`:""}${t}${n?`（${n}）`:""}`,row:{times:e=>`等 ${e} 處`,how:"怎麼改",why:e=>`依據：${e}`,jump:"定位",fix:"一鍵修改",explain:"說明",except:"記為例外"},more:e=>`另有 ${e} 處沒有列出，改完以上各處後會接著顯示。`,fixAll:e=>`全部一鍵修改（${e} 處）`,maskAll:e=>`全部脫敏（${e} 處）`,fixNote:"只改有把握的，改完自動重新審查；請複核的各處留給您判斷。",folded:e=>`${e} 處新舊變化沒有解讀，對照上面的“新舊變化”逐處補寫`,explain:{level:e=>`級別：${e}`,clauses:"依據",example:"例子",found:"會查出",missing:"會查出缺少的內容",silent:"不會查出",loading:"正在取得說明…",failed:"沒有取得說明，請稍後再試。"},dimensions:{title:"解讀質量",benefit:"利益點",difference:"差異點",innovation:"創新點",outcomes:{pass:"已寫明",review:"需要複核",fail:"缺少","not-applicable":"不適用"},show:e=>`見文 ${e}`,showOf:(e,t)=>`${e}：見文 ${t}`},changes:{title:"新舊變化",kinds:{value:"改了數值或內容",duty:"約束程度變了",added:"新增",dropped:"刪去"},formerClause:e=>`原${e}`,unnumbered:"未編號",columns:{kind:"變化",clause:"條款",old:"原規定",now:"現規定",state:"解讀"},caption:"新舊文件逐條對照，以及解讀裡有沒有講到",tally:(e,t)=>`共 ${e} 處變化，已解讀 ${t} 處`,none:"沒有變化",noneFound:"兩份文件逐條比對，沒有發現內容變化。",notCompared:"沒有比對",more:e=>`另有 ${e} 處沒有列出。`,old:"原",now:"現",nothing:"無",explained:"已解讀",notExplained:"未解讀",show:"見文",showOf:e=>`見文：${e}的解讀`,write:"補寫",writeOf:e=>`補寫${e}的解讀`,writeHint:"複製新舊條文，游標回到正文",materialAdded:e=>`新增規定：${e}`,materialDropped:e=>`不再要求：${e}`,material:(e,t)=>`原來：${e}；現在：${t}`},twins:{title:e=>`與“${e}”雷同`,notCompared:"沒有取到本站近期頁面，雷同沒有比對；提交時由伺服器比對。",open:"打開那個頁面",loading:"正在取那個頁面…",failed:"沒有取到那個頁面。",columns:{own:"本頁",other:"另一頁",place:"位置"},caption:e=>`本頁與“${e}”相同的段落，不同的字加了底色`,show:"見文",showOf:e=>`見文：第 ${e} 處雷同`},exceptions:{title:"例外",kinds:{"false-positive":"誤報",accepted:"已核准"},hints:{"false-positive":"審查結果不對，這裡沒有這個問題。",accepted:"確有這個情況，經核准可以這樣發布。"},formTitle:"記為例外",formLead:"例外寫明是誰、為什麼，隨稿件一併存檔；這條不再攔截，內容改動後重新審查。",kind:"類別",reason:"理由",reasonHint:"寫明核對了什麼、由誰同意。不要寫個人資料。",until:"有效期至",who:"登記人",untilHint:e=>`已核准的必須寫明，最晚 ${e}；誤報的可以不寫。`,save:"記為例外",cancel:"取消",failed:"沒有記下，請稍後再試。",errors:{kind:"請選擇類別",reason:"請填寫理由",untilMissing:"已核准的例外必須寫明有效期",untilRange:(e,t)=>`日期應當在 ${e} 到 ${t} 之間`},saved:"已記為例外。",by:(e,t)=>`${e}，${t}`,validUntil:e=>`有效期至 ${e}`,openEnded:"未設有效期",states:{"no-such-finding":"已沒有對應的問題",expired:"已過有效期，不再起作用","not-excusable":"這一處不得例外"},notUsed:"沒有起作用的例外",takeBack:"撤回",takenBack:"例外已撤回。"},dialogs:{back:"返回修改",retry:"重新審查",more:e=>`另有 ${e} 處沒有列出。`,confirmTitle:"以下內容需要人工複核",confirmLead:"請逐條核實。確認人和理由將隨稿件一併存檔。",confirmBy:"確認人",confirmReason:"確認理由",confirm:"已核實，提交發布",fillIn:"請填寫"},closeToast:"關閉提示"};var va={"zh-CN":io,"zh-TW":co,en:so},je=["block","review","advise"];function ka(e){let t=(e||"").toLowerCase();return/^en\b/.test(t)?"en":/^zh\b(?!.*\bhans\b).*\b(tw|hk|mo|hant)\b/.test(t)?"zh-TW":"zh-CN"}var Pt=(e,t)=>Object.keys(e).includes(t)?e[t]:void 0;function Ea(e){let t=va[e],n=o=>{if(!o)return t.wholePage;let[r,a]=o.split("."),i=(r==="policy"||r==="previousPolicy")&&a&&Pt(t.policyFields,a);if(i)return t.ofPolicy(t.fields[r],i);let c=o.replace(/\[\d+\].*/,"");return Pt(t.fields,c)||Pt(t.fields,c.split(".")[0])||o};return{...t,locale:e,fieldName:n,inWords:o=>o.replace(/draft\.([A-Za-z.]+): .*/,(r,a)=>t.malformed(n(a))),tally({counts:o}){let r=je.filter(a=>o[a]>0).map(a=>t.levelTally(t.levels[a],o[a]));return r.length>0?r.join(t.listComma):t.noFault},describe:({field:o,what:r,quote:a})=>t.line(o?n(o):"",r,a||""),describeUnread:({field:o,name:r})=>t.unread(r||n(o)),describeChange({kind:o,clause:r,oldClause:a}){let c=o==="dropped"&&a?t.changes.formerClause(a):a&&a!==r?`${a} → ${r}`:r;return{kind:t.changes.kinds[o],clauses:c||t.changes.unnumbered}},changeMaterial({kind:o,old:r,new:a}){return o==="added"?t.changes.materialAdded(a):o==="dropped"?t.changes.materialDropped(r):t.changes.material(r,a)},changeTally:o=>o.length===0?t.changes.none:t.changes.tally(o.length,o.filter(({explained:r})=>r).length)}}var lo=new Map;function fo(e){let t=ka(e),n=lo.get(t)||Ea(t);return lo.set(t,n),n}var uo=100,mo=({words:{idle:e}})=>[p("div",{class:"empty"},p("p",{},e.lead),p("p",{},e.more))],ho=(e,{words:{notChecked:t},actions:{retry:n}})=>[p("div",{class:"empty"},p("h3",{class:"failed-title"},t.title),p("p",{},e),p("p",{},t.warning),n&&p("button",{type:"button",class:"empty-action","data-key":"retry",click:()=>n()},t.retry))],go=(e,t,n)=>{var o;return[Sa(e,n),...Ta(e,n),...Aa(e,n),...no(e,t,n),...ao(e,t,n),...je.flatMap(r=>Na(e,r,n)),...e.findings.length===0&&!((o=e.notChecked)!=null&&o.length)?[p("div",{class:"empty clean"},p("p",{},n.words.clean))]:[],...ro(e,t,n)]};function Sa(e,{words:t}){return p("ul",{class:"counts",part:"counts"},...je.map(n=>p("li",{"data-level":n},p("strong",{},String(e.counts[n])),t.levels[n])))}var $a=/^privacy\//;function Ta({findings:e},{words:t,actions:{fixAll:n,maskAll:o}}){let r=e.filter(({fix:c})=>c),a=r.filter(({rule:c})=>$a.test(c)).length;if(!n||r.length<2)return[];let s=(c,l,d)=>p("button",{type:"button",class:"row-action at-once","data-key":c,click:d},l),i=a===r.length;return[p("div",{class:"mend-all"},s("fix-all",(i?t.maskAll:t.fixAll)(r.length),()=>n()),o&&!i&&a>1&&s("mask-all",t.maskAll(a),()=>o()),p("p",{class:"mend-note"},t.fixNote))]}var Ca=["benefit","difference","innovation"];function Aa({interpretation:e},{words:t,actions:{show:n}}){if(!e)return[];let o=Ca.map(r=>{let{outcome:a,evidence:s=[]}=e[r],i=t.dimensions[r],c=s.slice(0,3).map((l,d)=>n&&p("button",{type:"button",class:"link","data-key":`${r} ${d}`,"aria-label":t.dimensions.showOf(i,d+1),click:()=>n(l)},t.dimensions.show(d+1)));return p("div",{class:"dimension","data-outcome":a},p("dt",{},i),p("dd",{},p("span",{},t.dimensions.outcomes[a]),...c))});return[p("section",{class:"dimensions",part:"dimensions","aria-labelledby":"dimensions-title"},p("h3",{id:"dimensions-title"},t.dimensions.title),p("dl",{},...o))]}function Na(e,t,n){let{words:o}=n,r=e.findings.filter(u=>u.level===t),a=t==="review"?e.notChecked||[]:[],s=r.length+a.length;if(s===0)return[];let i=r.slice(0,uo),c=u=>n.row(u,n.keyOf(u)),l=i.filter(({rule:u})=>u===po),d=[...i.filter(({rule:u})=>u!==po).map(c),...l.length>1?[Ma(l.map(c),n)]:l.map(c),...a.map(u=>p("li",{class:"finding",part:"finding","data-level":"review"},p("h4",{},o.describeUnread(u)),p("p",{},u.reason)))],f=r.length-uo,m=n.groups.get(t)||Oa(t,n);return m.number.textContent=String(s),m.more.textContent=f>0?o.more(f):"",m.more.hidden=f<=0,V(m.list,d),[m.section]}function Oa(e,{words:t,groups:n}){let o=p("span",{class:"number"}),r=p("ol",{}),a=p("p",{class:"more",hidden:!0}),i={section:p("section",{class:"group",part:"group","data-level":e,"aria-labelledby":`group-${e}`},p("h3",{id:`group-${e}`},t.levels[e],o),r,a),number:o,list:r,more:a};return n.set(e,i),i}var po="interpretation/change-not-explained";function Ma(e,{words:t,memory:n}){let o=p("details",{class:"folded",open:n.folded,toggle:()=>{n.folded=o.open}},p("summary",{"data-key":"folded"},t.folded(e.length)),p("ol",{},...e));return p("li",{class:"fold"},o)}var _a=[["privacy/resident-id","身份证号:⟦11010519491231002X⟧","身份证号:11*************02X"],["privacy/mobile-number","写信人:李某,手机:⟦13800138000⟧","手机:138****8000"],["privacy/bank-account","户名:林建国,开户行:农行东山支行,账号:⟦6299000066048764750⟧","竞买保证金账户:户名:东山县公共资源交易中心,开户行:农行东山支行,账号:35050168730700000123"],["privacy/other-id-document","姓名:林建国,护照号码:⟦E12345678⟧","申请人提供护照、港澳通行证等有效证件复印件,咨询电话0596-87654321、12345"],["privacy/vehicle-plate","我的车牌号是⟦闽A12345⟧,昨天停在路边被拖走","执法车辆闽A1234警已到现场,挂车闽A1234挂未到"],["privacy/personal-email","来信人:林建国,邮箱:⟦linjianguo85@163.com⟧","考生请于5月8日前将报名表发送至dsxzrzyj@163.com。"],["privacy/birth-date","林建国,男,出生日期:⟦1985年3月12日⟧","1985年1月1日及以后出生,出生日期在1985年1月1日至2006年12月31日之间"],["privacy/name-list-field",`姓名 | ⟦身份证号⟧
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
会议强调，要高度重视，压实责任，狠抓落实。`],["validity/off-topic","秋季⟦养生⟧要注意润肺，适当进补，按摩穴位、泡脚都能改善失眠，提高免疫力，健脾祛湿，少吃辛辣，多补充维生素，不要熬夜。","补充耕地的坡度要求有什么变化？专家说：“笔者认为，耕地坡度仍按以往要求执行。”"],["validity/script","根据中华人民共和⟦國⟧矿产资源法，由⟦國⟧家公园管理局⟦負責⟧实施。","乾隆年间的著作，宫商角徵羽，於潜镇，氾水，瞭望塔，狼藉。"]],La=new Map(_a.map(([e,t,n])=>[e,{hit:t,silent:n}])),bo=e=>La.get(e);var Ra=/`([^`]+)`|\*{3,}|\*\*([^*\s\p{P}](?:[^*]*[^*\s\p{P}])?)\*\*|\\([!-/:-@[-`{-~])/gu;function Dt(e){let t=[],n=0;for(let o of e.matchAll(Ra)){let[r,a,s,i]=o,c=o.index;c>n&&t.push(e.slice(n,c)),a!==void 0?t.push(p("code",{},a.trim()||a)):s!==void 0?t.push(p("strong",{},s)):t.push(i||r),n=c+r.length}return n<e.length&&t.push(e.slice(n)),t}var Pa=/^#{1,6}\s+(.+)$/,Da=/^\s{0,3}(?:([-*+])|\d{1,9}[.)])\s+(.*)$/,Ia=/^\s{0,3}(```+|~~~+)/;function xo(e,t){let n=[],o=e.split(/\r?\n/),r=[],a=null,s=()=>{r.length>0&&n.push(p("p",{},...Dt(r.join(`
`)))),r=[]};for(let i=0;i<o.length;i++){let c=o[i],l=Ia.exec(c),d=Pa.exec(c),f=Da.exec(c);if((l||d||f||c.trim()==="")&&s(),f||(a=null),l){let m=i+1;do i++;while(i<o.length&&!o[i].trim().startsWith(l[1]));n.push(p("pre",{},p("code",{},o.slice(m,i).join(`
`))))}else d?n.push(p(t,{},...Dt(d[1]))):f?(a||(a=p(f[1]?"ul":"ol",{}),n.push(a)),a.append(p("li",{},...Dt(f[2])))):c.trim()!==""&&r.push(c.trim())}return s(),n}function wo(e,t,n){let{words:o,memory:r}=n,a=`explain-${t}`,s=p("div",{class:"explained",part:"explanation",id:a,hidden:!0}),i=p("button",{type:"button",class:"row-action","data-key":`${t} explain`,"aria-expanded":"false","aria-controls":a,click:()=>d(s.hasAttribute("hidden"))},o.row.explain),c=!1,l=async()=>{V(s,[p("p",{},o.explain.loading)]);try{V(s,Ha(await n.explain(e),o)),c=!0}catch{V(s,[p("p",{},o.explain.failed)])}},d=f=>{s.hidden=!f,i.setAttribute("aria-expanded",String(f)),f?r.explained.add(t):r.explained.delete(t),f&&!c&&l()};return r.explained.has(t)&&d(!0),{button:i,region:s}}function Ha({name:e,title:t,level:n,basis:o,documentation:r},a){let s=n==="off"?a.levelOff:a.levels[n];return[p("h5",{class:"explained-title"},t),p("p",{class:"explained-level"},a.explain.level(s)),...xo(r,"h5"),...o.length>0?[p("h5",{},a.explain.clauses),p("ul",{},...o.map(i=>p("li",{},i.title)))]:[],...Fa(e,a)]}function Fa(e,{explain:t}){let n=bo(e);if(!n)return[];let{hit:o,silent:r}=n,a=o.includes("⟦")?t.found:t.missing;return[p("h5",{},t.example),p("p",{class:"example-label"},a),p("pre",{class:"example"},...za(o)),...r?[p("p",{class:"example-label"},t.silent),p("pre",{class:"example"},r)]:[]]}var za=e=>e.split(/⟦([^⟧]*)⟧/).map((t,n)=>n%2===1?p("mark",{},t):t).filter(t=>t!=="");function yo(e){let t=new Map;return new Map(e.map(n=>{let o=(t.get(n.fingerprint)||0)+1;return t.set(n.fingerprint,o),[n,`${n.fingerprint}#${o}`]}))}function vo(){let e=new Map;return{row(t,n,o,r){var E;let a=!!(o.actions.except&&((E=r.excusable)!=null&&E.call(r,t))),{level:s,what:i,how:c,quote:l,count:d,field:f,why:m,fix:u,rule:h}=t,g=JSON.stringify([s,i,c,l,d,f,m,u==null?void 0:u.title,h,a]),b=e.get(n);if(b&&b.looks===g)return b.held.finding=t,b.node;let x={finding:t},w=Ua(x,n,o,a);return e.set(n,{looks:g,held:x,node:w}),w},sweep(t){for(let n of e.keys())t.has(n)||e.delete(n)}}}function Ua(e,t,n,o){let{words:r,actions:a}=n,{level:s,what:i,how:c,quote:l,count:d,field:f,why:m,fix:u}=e.finding,h=(w,E,S,k)=>p("button",{type:"button",class:w==="fix"?"row-action fix":"row-action","data-key":`${t} ${w}`,click:S,...k},E),{jump:g,fix:b}=a,x=a.explain&&wo(e.finding.rule,t,n);return p("li",{class:"finding",part:"finding","data-level":s,"data-key":t,tabindex:"-1"},p("h4",{},i),p("p",{class:"where"},p("span",{class:"chip"},r.fieldName(f)),l&&p("q",{},l),d>1&&p("span",{class:"times"},r.row.times(d))),p("p",{class:"how"},p("b",{},r.row.how),p("span",{},c)),m.length>0&&p("details",{class:"why"},p("summary",{"data-key":`${t} why`},r.row.why(m.map(({title:w})=>w).join(r.itemComma)))),p("div",{class:"row-actions"},g&&f&&h("jump",r.row.jump,()=>g(e.finding)),b&&u&&h("fix",r.row.fix,()=>b(e.finding),{title:u.title}),x==null?void 0:x.button,o&&h("except",r.row.except,()=>n.except(e.finding))),x==null?void 0:x.region)}var Ba=12e3;function ko(e,t){let n=p("div",{class:"toast",id:"toast",part:"toast",hidden:!0}),o,r=null;n.addEventListener("focusin",({relatedTarget:c})=>{n.contains(c)||(r=c)});let a=c=>{let l=n.matches(":focus-within");if(c(),!l)return;(r instanceof HTMLElement&&r.isConnected?r:t).focus({preventScroll:!0})},s=()=>a(()=>{n.hidden=!0}),i=()=>{clearTimeout(o),o=setTimeout(()=>n.matches(":hover, :focus-within")?i():s(),Ba)};return n.addEventListener("keydown",c=>{c.key==="Escape"&&s()}),{element:n,say(c,{kind:l="done",action:d,link:f}={}){n.dataset.kind=l;let m=()=>{s(),d==null||d.run()},u=De(f==null?void 0:f.href),h=[p("span",{class:"toast-text"},c),...d?[p("button",{type:"button",click:m},d.label)]:[],...u?[p("a",{href:u,target:"_blank",rel:"noopener"},f==null?void 0:f.label)]:[],p("button",{type:"button",class:"close","aria-label":e(),click:s},"×")];a(()=>V(n,h)),n.hidden=!1,i()},stop:()=>clearTimeout(o)}}var ja=340,Wa=620;function Eo(e,t){let n=p("h2",{class:"title",id:"title",tabindex:"-1"}),o=p("p",{class:"badge",id:"verdict",part:"verdict"}),r=p("p",{class:"note",id:"note",part:"note"}),a=p("div",{class:"list",id:"list",part:"list"}),s=p("section",{class:"shell",part:"panel","aria-labelledby":"title"},p("div",{class:"head",part:"head"},n,o),a,p("div",{class:"foot",part:"foot"},r,p("slot",{name:"foot"}))),i=p("p",{class:"unseen",id:"announcement",role:"status","aria-live":"polite"}),c=ko(()=>e.words.closeToast,n),l=p("div",{},s,i,c.element);t.append(l);let d=Jn(i),f=vo(),m=new Map,u={changes:!0,folded:!1,twins:new Set,explained:new Set},h=new Map,g=new Map,b=null,x=!0,w=new ResizeObserver(([{contentRect:y}])=>{let{width:v}=y;s.dataset.width=v<ja?"narrow":v<Wa?"middle":"wide",Rt(l,!1)}),E=y=>a.querySelector(`[data-key="${CSS.escape(y)}"]`),S=(y,v)=>{c.say(y,v),d(y,{again:!0})},k=y=>{(document.activeElement===document.body||document.activeElement===null)&&!(y!=null&&y.isConnected)&&n.focus()},A=()=>({words:e.words,actions:e.actions,memory:u,groups:m,keyOf:y=>g.get(y)||"",row:(y,v)=>f.row(y,v,A(),(b==null?void 0:b.kind)==="report"?b.given:{}),explain:y=>{let v=h.get(y);if(v)return v;let{explain:C}=e.actions,D=C?C(y):Promise.reject(new Error(`nobody explains ${y}`));return h.set(y,D),D.catch(()=>h.delete(y)),D},except:async y=>{let{words:v,reviewer:C}=e,{except:D}=e.actions,B=t.activeElement;if(!D||(b==null?void 0:b.kind)!=="report")return;let Y=b.given.today,ae=await Bn(l,v,{finding:y,reviewer:C,today:Y,save:D});ae==="made"&&S(v.exceptions.saved),ae==="failed"&&S(v.exceptions.failed,{kind:"failed"}),k(B)},takeBack:async y=>{var C,D;let v=t.activeElement;try{await((D=(C=e.actions).unexcept)==null?void 0:D.call(C,y)),S(e.words.exceptions.takenBack)}catch{S(e.words.exceptions.failed,{kind:"failed"})}k(v)}}),O=()=>{let{words:y}=e,v=x||!b?"checking":b.kind==="report"?b.report.verdict:b.kind;l.lang=y.locale,s.setAttribute("aria-busy",String(v==="checking")),n.textContent=y.title,o.dataset.verdict=v,o.textContent=y.verdicts[v];let{notes:C}=y;v==="not-checked"?r.textContent=C.notChecked:v==="block"&&(b==null?void 0:b.kind)==="report"?r.textContent=C.block(b.report.counts.block):r.textContent=v==="block"?"":C[v]},M=()=>{var B,Y;let{scrollTop:y}=a;if(O(),!b)return;let v=(B=t.activeElement)==null?void 0:B.closest("[data-key]"),C=v&&a.contains(v)?v.getAttribute("data-key"):null;g=b.kind==="report"?yo(b.report.findings):new Map;let D=A();b.kind==="idle"?V(a,mo(D)):b.kind==="not-checked"?V(a,ho(b.reason,D)):V(a,go(b.report,b.given,D)),f.sweep(new Set(g.values())),y>0&&(a.scrollTop=y),C&&t.activeElement!==v&&((Y=E(C))==null||Y.focus({preventScroll:!0}))},$=()=>Array.from(a.querySelectorAll("button.fix"));return{frame:l,start(){w.observe(e),O()},stop(){w.disconnect(),c.stop(),queueMicrotask(()=>e.isConnected?Rt(l,!0):Fe(l))},renew(){h.clear(),f.sweep(new Set),m.clear(),M()},checking(){x=!0,O()},show(y){b=y,x=!1,M()},pointAt(y){let v=y&&g.get(y);for(let C of a.querySelectorAll(".finding"))C.classList.toggle("here",v!==void 0&&C.getAttribute("data-key")===v)},focusRow(y){let v=E(g.get(y)||"");if(!v)return!1;let C=v.closest("details");return C&&(C.open=!0),v.scrollIntoView({block:"nearest"}),v.focus(),!0},fixIndex(y){let v=`${g.get(y)} fix`;return Math.max(0,$().findIndex(C=>C.dataset.key===v))},focusAfterFix(y){let v=$();(v[Math.min(y,v.length-1)]||a.querySelector(".row-action")||e.focusAnchor||n).focus()},focusTitle:y=>n.focus(y),announce:y=>d(y),say:S}}var ye,ve,P,ee=class extends HTMLElement{constructor(){super();Se(this,"focusAnchor",null);Se(this,"reviewer","");$e(this,ye,{});$e(this,ve,this.attachShadow({mode:"open"}));$e(this,P,Eo(this,R(this,ve)));R(this,ve).adoptedStyleSheets=[He()]}connectedCallback(){R(this,P).start()}disconnectedCallback(){R(this,P).stop()}attributeChangedCallback(){R(this,P).renew()}get actions(){return R(this,ye)}set actions(n){Xt(this,ye,n),R(this,P).renew()}get locale(){return this.words.locale}set locale(n){this.setAttribute("locale",n)}get words(){return fo(this.getAttribute("locale"))}showIdle(){R(this,P).show({kind:"idle"})}showChecking(){R(this,P).checking()}showNotChecked(n){R(this,P).show({kind:"not-checked",reason:n})}showReport(n,o={}){R(this,P).show({kind:"report",report:n,given:o})}pointAt(n){R(this,P).pointAt(n)}focusRow(n){return R(this,P).focusRow(n)}fixIndex(n){return R(this,P).fixIndex(n)}focusAfterFix(n){R(this,P).focusAfterFix(n)}focus(n){R(this,P).focusTitle(n)}announce(n){R(this,P).announce(n)}say(n,o){R(this,P).say(n,o)}summary(n){return Fn(R(this,P).frame,this.words,n)}confirm(n){return zn(R(this,P).frame,this.words,n,this.reviewer)}dismiss(){Fe(R(this,P).frame)}};ye=new WeakMap,ve=new WeakMap,P=new WeakMap,Se(ee,"observedAttributes",["locale"]);customElements.get("xianshen-panel")||customElements.define("xianshen-panel",ee);var So=e=>typeof(e==null?void 0:e.html)=="function"&&typeof(e==null?void 0:e.onChange)=="function";function ue(e){let t=e.root();if(!t)return null;let n=t.ownerDocument.defaultView;return n&&n!==window?n.frameElement:t}var Va=e=>{let t=ue(e);return t!=null&&t.id?`${e.name} #${t.id}`:e.name};function $o(e){var a,s,i;let t=ge(e),n=t.filter(({source:c})=>!c),o=n.length>0?n:t;for(let c of t)c!==o[0]&&((a=c.dispose)==null||a.call(c));if(o.length===1)return o[0];if(o.length===0)throw new Error("attach: options.editor is missing, and no editor was found; hand over the editor or an adapter for it");let r=o.map(Va).join(", ");throw(i=(s=o[0]).dispose)==null||i.call(s),new Error(`attach: options.editor is missing, and there are ${o.length} editors: ${r}`)}function To(e,t){let n=e instanceof HTMLFormElement,o=e instanceof HTMLElement&&!n?e:null,r;if(t?r=So(t)?t:be(qa(t,n?e:document)):n||e===document?r=$o(e):So(e)?r=e:r=Ka(e,o),!n&&!ue(r))throw new Error("attach: the editor is not ready, so that its form is not known; hand over the form");let a=n?e:Xa(r,o);return{form:a,scope:a||document,adapter:r}}var qa=(e,t)=>typeof e=="string"?de("options.editor",e,t):e;function Ka(e,t){let n=t&&ge(t);return n&&n.length>0?$o(t):be(e)}function Xa(e,t){let n=ue(e)||t;return n instanceof HTMLTextAreaElement?n.form:(n==null?void 0:n.closest("form"))||null}function Co(e,{form:t,adapter:n},o){if(e!==void 0){let s=typeof e=="string"?de("options.panel",e,document):e;if(!(s instanceof ee))throw new Error("attach: options.panel: an <xianshen-panel> is needed");return o&&s.setAttribute("locale",o),{panel:s,isOwn:!1}}let r=new ee;o&&r.setAttribute("locale",o);let a=t||ue(n);return a?a.after(r):document.body.append(r),{panel:r,isOwn:!0}}function Ao(e,t){if(e.root())return()=>{};let n=setInterval(()=>{e.root()&&(clearInterval(n),t())},100);return()=>clearInterval(n)}function Ga(e,t){if(e==null)throw new Error("attach: options.column is missing: which column the page is of is never guessed");return typeof e!="string"?we("options.column",e,t):/^[#.[]/.test(e)?we("options.column",de("options.column",e,t),t):{element:null,read:()=>e}}function No(e,{adapter:t,scope:n,today:o}){let{read:r,policies:a=()=>({})}=e,s=()=>{if(!t.root())throw new Error("the editor is not ready");return{body:t.html(),format:t.format,today:o()}};if(r)return{fields:new Map,read:()=>({...s(),...r()})};let i=Ga(e.column,n),c=ue(t),l=Kn(e.fields||{},n,d=>d===i.element||!!(c&&(c===d||c.contains(d))));return l.set("column",i),{fields:l,read(){let d={};for(let[g,b]of l){let x=g.startsWith("meta.")?b.read():"";x.trim()!==""&&(d[g.slice(5)]=x)}let f=l.get("title").read(),{body:m,format:u,today:h}=s();return{column:i.read(),title:f,body:m,format:u,today:h,meta:d,...a()}}}}var Ya=/^\d{4}-\d{2}-\d{2}$/;function Oo({given:e,by:t,today:n,words:o,onChange:r}){let a=[...e],s=Promise.resolve(),i=c=>{let l=s.then(async()=>{let d=c(a);await r([...d]),a=d});return s=l.catch(()=>{}),l};return{all:()=>[...a],record:()=>a.map(({on:c,...l})=>l),async add(c,{kind:l,reason:d,until:f,by:m}){if(!xe(c).includes(l))throw new Error(o.notExcusable);let u=(t()||m||"").trim();if(u===""||!(d!=null&&d.trim()))throw new Error(o.needsReason);let h=n();if(f?!Ya.test(f)||f<h:l!=="false-positive")throw new Error(o.needsEnd);let{fingerprint:g}=c,b={fingerprint:g,kind:l,reason:d.trim(),by:u,on:h,...f&&{until:f}};await i(x=>[...x.filter(w=>w.fingerprint!==g),b])},async remove({fingerprint:c}){await i(l=>l.filter(d=>d.fingerprint!==c))}}}var Ja=`
.xianshen-field { margin: 4px 0 0; padding: 0; list-style: none; font-size: 13px; }
.xianshen-field[hidden] { display: none; }
.xianshen-field [data-level=block] { color: var(--xianshen-block, #b3261e); }
.xianshen-field [data-level=review] { color: var(--xianshen-review, #8a5200); }
.xianshen-field [data-level=advise] { color: var(--xianshen-advise, #1f5f8b); }
`,We=null;function Qa(){We||!("adoptedStyleSheets"in document)||(We=new CSSStyleSheet,We.replaceSync(Ja),document.adoptedStyleSheets=[...document.adoptedStyleSheets,We])}var Za=0;function es(e){let t=document.createElement("ul");t.id=`xianshen-field-${++Za}`,t.className="xianshen-field",t.hidden=!0;let n=e.getAttribute("aria-describedby"),o={element:e,list:t,described:n,invalid:e.getAttribute("aria-invalid")};return e.after(t),e.setAttribute("aria-describedby",n?`${n} ${t.id}`:t.id),o}function Mo(e,t,n){n===null?e.removeAttribute(t):e.setAttribute(t,n)}function _o(e){Qa();let t=new Map;for(let[n,{element:o}]of e)o&&t.set(n,es(o));return{show(n){for(let[o,{element:r,list:a}]of t){let s=n.filter(({field:c})=>c===o);a.hidden=s.length===0,a.textContent="";for(let{level:c,what:l}of s){let d=document.createElement("li");d.dataset.level=c,d.textContent=l,a.append(d)}let i=s.some(({level:c})=>c==="block");r.setAttribute("aria-invalid",String(i)),r.dataset.xianshenLevel=s.length===0?"":i?"block":s[0].level}},remove(){for(let{element:n,list:o,described:r,invalid:a}of t.values())o.remove(),Mo(n,"aria-describedby",r),Mo(n,"aria-invalid",a),delete n.dataset.xianshenLevel}}}var It=["advise","review","block"],ke=e=>`xianshen-${e}`,Ve={block:{fill:"var(--xianshen-block-mark, #fbd9d6)",line:"var(--xianshen-block-line, #b3261e)",decoration:"wavy"},review:{fill:"var(--xianshen-review-mark, #ffecc2)",line:"var(--xianshen-review-line, #b06a00)",decoration:"wavy"},advise:{fill:"var(--xianshen-advise-mark, #dcecf8)",line:"var(--xianshen-advise-line, #1f5f8b)",decoration:"dotted"}};var Do=(e,t)=>({left:Math.max(e.left,t.left),top:Math.max(e.top,t.top),right:Math.min(e.right,t.right),bottom:Math.min(e.bottom,t.bottom)}),Ht=({left:e,top:t,right:n,bottom:o},{x:r,y:a})=>({left:e+r,top:t+a,right:n+r,bottom:o+a});function Io(e){let{left:t,top:n}=e.getBoundingClientRect();return{x:t+e.clientLeft,y:n+e.clientTop}}function Lo(e){let t=e.ownerDocument.defaultView,n={left:0,top:0,right:t.innerWidth,bottom:t.innerHeight};for(let o=e;o&&!(o.localName==="body"||o.localName==="html");o=o.parentElement){if(t.getComputedStyle(o).overflow==="visible")continue;let{x:r,y:a}=Io(o);n=Do(n,{left:r,top:a,right:r+o.clientWidth,bottom:a+o.clientHeight})}return n}function Ro(e,{left:t,top:n,right:o,bottom:r}){e.style.left=`${t}px`,e.style.top=`${n}px`,e.style.width=`${Math.max(0,o-t)}px`,e.style.height=`${Math.max(0,r-n)}px`}function ts(e){let t=0;for(let n=e;n;n=n.parentElement)t=Math.max(t,Number.parseInt(getComputedStyle(n).zIndex,10)||0);return t+1}var Po=e=>{var t;return((t=e.ownerDocument.defaultView)==null?void 0:t.frameElement)??null};function Ho(e){let t=null,n=[],o=[],r=null,a=0,s=()=>{let d=e();if(!t||(t.textContent="",!d||n.length===0))return;let f=d.ownerDocument===document?null:Po(d),m=f?Io(f):{x:0,y:0},u=Ht(Lo(d),m),h=f?Do(u,Lo(f)):u;Ro(t,h),t.style.zIndex=String(ts(f??d));for(let{level:g,range:b}of n){let{fill:x,line:w}=Ve[g];for(let E of b.getClientRects()){let S=document.createElement("div");S.className=`mark ${ke(g)}`,S.style.position="absolute",S.style.boxSizing="border-box",S.style.background=x,S.style.borderBottom=`2px solid ${w}`,Ro(S,Ht(Ht(E,m),{x:-h.left,y:-h.top})),t.append(S)}}},i=()=>{cancelAnimationFrame(a),a=requestAnimationFrame(s)},c=d=>{if(r===d)return;for(let h of o)h();r=d;let f=new Set([window,d.ownerDocument.defaultView]),m=new ResizeObserver(i);m.observe(d);let u=Po(d);u&&d.ownerDocument!==document&&m.observe(u),o=[()=>m.disconnect()];for(let h of f)for(let g of["scroll","resize"])h.addEventListener(g,i,{capture:!0,passive:!0}),o.push(()=>h.removeEventListener(g,i,{capture:!0}))},l=()=>{for(let d of o)d();o=[],r=null,cancelAnimationFrame(a),t==null||t.remove(),t=null};return{show(d){n=d;let f=e();if(!f||n.length===0)return l();t||(t=document.createElement("div"),t.className="xianshen-marks",t.setAttribute("aria-hidden","true"),t.style.position="fixed",t.style.overflow="hidden",t.style.pointerEvents="none",t.style.mixBlendMode="multiply",document.body.append(t)),c(f),s()},dispose:l}}var ns=It.map(e=>{let{fill:t,line:n,decoration:o}=Ve[e];return`::highlight(${ke(e)}) { background-color: ${t}; text-decoration-line: underline; text-decoration-style: ${o}; text-decoration-color: ${n}; }`}).join(`
`),Fo=new WeakSet;function os(e){let t=e.getRootNode();if(Fo.has(t)||!("adoptedStyleSheets"in t))return;Fo.add(t);let{CSSStyleSheet:n}=e.ownerDocument.defaultView,o=new n;o.replaceSync(ns),t.adoptedStyleSheets=[...t.adoptedStyleSheets,o]}var zo=new WeakMap;function Uo(e,t,n){let o=e.CSS.highlights,r=zo.get(o)??new Map;zo.set(o,r),n.length>0?r.set(t,n):r.delete(t);let a=Array.from(r.values()).flat();It.forEach((s,i)=>{let c=new e.Highlight(...a.filter(l=>l.level===s).map(({range:l})=>l));c.priority=i,o.set(ke(s),c)})}function Bo(e){let t=null,n=Ho(e),o={show(r){let a=e(),s=(a==null?void 0:a.ownerDocument.defaultView)??null;if(t&&t!==s&&"highlights"in t.CSS&&Uo(t,o,[]),t=s,!a||!s)return n.show([]);if(!("highlights"in s.CSS))return n.show(r);os(a),Uo(s,o,r)},dispose(){o.show([]),n.dispose()}};return o}function jo(e,t,n,o){let{body:r}=e,s=!!o.source||(e.format||"html")!=="html"?r:F(r),i=[],c=(l,d)=>s===r?d:l.text?rt(r,s,l):oe(r,d.start)?null:Ae(r,s,d);for(let l of n.findings){let{field:d,start:f,end:m}=l;if(d!=="body"||f==null||m==null)continue;let u=c(l,{start:f,end:m});u&&i.push({finding:l,place:u})}return{report:n,draft:e,key:t,body:r,text:s,placed:i,carry:ot(s)}}function*rs(e){let t=e.ownerDocument.createTreeWalker(e,NodeFilter.SHOW_TEXT);for(let n=t.nextNode();n;n=t.nextNode())yield n}function pe(e,t){let n=e.root();if(!n||e.source)return()=>null;let o=Ce(e.textNodes?e.textNodes():rs(n)),r=t.carry(o.text);return a=>{let s=r(a);return s&&en(o,s)}}function as(e){let{requestIdleCallback:t,cancelIdleCallback:n}=window;if(!t){let r=setTimeout(e,30);return()=>clearTimeout(r)}let o=t(e,{timeout:150});return()=>n(o)}function Wo({adapter:e,shown:t,onPoint:n,onRoot:o}){let r=[],a=null,s=Bo(e.root),i=!1,c=()=>{},l=()=>{var x;let h=a==null?void 0:a.root,g=h==null?void 0:h.ownerDocument.getSelection(),b=g==null?void 0:g.anchorNode;!h||!g||!b||!h.contains(b)||n((x=r.find(({range:w})=>w.isPointInRange(b,g.anchorOffset)))==null?void 0:x.finding)},d=()=>{c(),i||(c=as(u))},f=h=>{let{ownerDocument:g}=h,b=new MutationObserver(d);b.observe(h,{childList:!0,characterData:!0,subtree:!0}),g.addEventListener("selectionchange",l);let x=o(h);a={root:h,leave:()=>{b.disconnect(),g.removeEventListener("selectionchange",l),x()}}},m=()=>{let h=e.root();return a&&a.root!==h&&(a.leave(),a=null),h&&!a&&f(h),a};function u(){if(c(),i)return;r=[];let h=t(),g=m();if(h&&g&&h.placed.length>0){let b=pe(e,h);for(let{finding:x,place:w}of h.placed){let E=b(w);E&&r.push({finding:x,range:E})}}s.show(r.map(({finding:b,range:x})=>({level:b.level,range:x}))),l()}return{drawSoon:d,stop(){i=!0,c(),s.dispose(),a&&a.leave(),a=null}}}var qe=e=>e.flatMap(({fix:t})=>(t==null?void 0:t.edits)||[]).sort((t,n)=>t.start-n.start);function Vo({adapter:e,fields:t,nameOf:n,words:o}){let r=async(u,h)=>{for(let g=0;g<h&&e.html()!==u;g++)await e.undo();return e.html()===u},a=async(u,h)=>await r(u,h)?o.notTaken:o.notRestored,s=u=>{let h=e.html();return async()=>e.html()!==h?!1:(await u(),e.html()!==h)},i=async(u,h)=>{let g=e.html();return u().catch(async()=>({done:0,failure:await a(g,h)}))};async function c(u,h){let g=h.map(pe(e,u));if(g.includes(null))return{steps:0,took:!1,failure:o.moved};if(e.replaceAll){let b=h.map(({text:x},w)=>({range:g[w],text:x}));return{steps:1,took:await e.replaceAll(b)}}for(let b=0;b<h.length;b++){let x=h[h.length-1-b],w=pe(e,u)(x);if(!w||!await e.replace(w,x.text))return{steps:b+1,took:!1}}return{steps:h.length,took:!0}}async function l(u,h){let g=[],b=0,x="",w=u.text===u.body;for(let O of h){let M=u.placed.find(D=>D.finding===O),{start:$,fix:y}=O,v={start:$??0,edits:(y==null?void 0:y.edits)||[]},C=M&&(w?v.edits:nn(u.body,v,M.place));C?(g.push(...C),b++):x=M?o.encoded:o.moved}if(b===0)return{done:b,failure:x};g.sort((O,M)=>O.start-M.start);let E=e.html(),S=await c(u,g);if(S.failure)return{done:0,failure:S.failure};let k=e.html(),A=w?K(k)===K(J(u.body,g)):Ne(u.body,k,g);return S.took&&A?{done:b,undo:s(()=>r(E,S.steps)),failure:x}:{done:0,failure:await a(E,S.steps)}}async function d(u,h){if(e.html()!==u.body)return{done:0,failure:o.moved};let g=qe(h);return await e.source.replace(g)&&e.html()===J(u.body,g)?{done:h.length,undo:s(()=>r(u.body,1))}:{done:0,failure:await a(u.body,1)}}async function f(u,h){let{load:g}=e;if(!g)return{done:0,failure:o.byHand};let b=e.html(),x=J(u.body,qe(h)),w=()=>g.call(e,b);return await g.call(e,x)&&on(u.body,x,e.html())?{done:h.length,undo:s(w)}:(await w(),{done:0,failure:e.html()===b?o.notTaken:o.notRestored})}async function m(u,h){let g=Yn(t.get(u),qe(h));return g?{done:h.length,undo:g}:{done:0,failure:o.fieldByHand(n(u))}}return async(u,h)=>{let g={done:0,undo:(()=>!1),failure:""},b=h.filter(({field:k="body"})=>k==="body"),x=b.filter(k=>u.placed.some(A=>A.finding===k)&&!oe(u.body,k.start??0)),w=b.filter(k=>!x.includes(k)),E=h.filter(k=>!b.includes(k)),S=async(k,A)=>{if(k.length===0)return;let O=await i(A,qe(k).length).catch(()=>({done:0,failure:o.notRestored}));g.done+=O.done,g.undo=O.undo||g.undo,g.failure=O.failure||g.failure};e.source?await S(b,()=>d(u,b)):(await S(x,()=>l(u,x)),x.length===0&&await S(w,()=>f(u,w)));for(let k of new Set(E.map(({field:A})=>A||""))){let A=E.filter(O=>O.field===k);await S(A,()=>m(k,A))}return g}}var Ee=new Map,te,Ft=!1;function qo(...e){let t=Ee.get(this);return t?t(te,e):Reflect.apply(te,this,e)}function ss(e,t){return Ee.set(e,t),(!Ft||HTMLFormElement.prototype.submit===te)&&(te=HTMLFormElement.prototype.submit,HTMLFormElement.prototype.submit=qo,Ft=!0),()=>{Ee.delete(e),Ee.size===0&&HTMLFormElement.prototype.submit===qo&&(HTMLFormElement.prototype.submit=te,Ft=!1)}}function is(e,t){let n=null,o=new Map,r=s=>{let i=o.get(s);if(i)return i;let c=(...l)=>t(s||te,l);return o.set(s,c),c},{submit:a}=e;return typeof a!="function"?()=>{}:(Object.getOwnPropertyDescriptor(e,"submit")&&(n=a),Object.defineProperty(e,"submit",{configurable:!0,enumerable:n!==null,get:()=>r(n),set:s=>{n=s}}),()=>{Reflect.deleteProperty(e,"submit"),n&&(e.submit=n)})}function Ko({drafts:e,publish:t}){for(let[n,o]of Object.entries({drafts:e,publish:t}))try{o&&document.querySelector(o)}catch{throw new Error(`attach: options.gate.${n}: not a selector: ${o}`)}}function Xo(e){if(Ee.has(e))throw new Error("attach: this form is attached already; detach that session first, or say gate.off")}var Ke=(e,t)=>t?e.composedPath().find(n=>n instanceof Element&&n.matches(t)):void 0,cs=e=>e instanceof HTMLElement?e.click():e.dispatchEvent(new MouseEvent("click",{bubbles:!0,composed:!0,cancelable:!0}));function ls(e,t){if(!t||t.form===e&&!t.matches(":disabled"))return e.requestSubmit(t);let n=t.cloneNode();n.removeAttribute("id"),n.removeAttribute("form"),n.disabled=!1,n.hidden=!0,e.append(n);try{e.requestSubmit(n)}finally{n.remove()}}function Go(e,{leave:t,record:n,drafts:o,publish:r}){let a=!1,s=null,i=!1,c=Number.NEGATIVE_INFINITY,l=null,d=!1,f=null,m=null,u=$=>!!(o&&($!=null&&$.matches(o))),h=()=>{m==null||m.remove(),m=null},g=$=>{h(),e&&(m=document.createElement("input"),m.type="hidden",m.name="xianshen",m.value=$,e.append(m))},b=()=>performance.now()-c<1e3,x=async($,y)=>{if(s||b())return;let v={};s=v;try{await t.pass(C=>{g(n(C)),s=null,a=!0;try{$()}finally{a=!1}},y)}finally{s===v&&(s=null)}},w=($,y)=>{let v=e,C=()=>Reflect.apply($,v,y);if(i)return C();if(d)return h(),C();if(a)return $===te&&(c=performance.now()),C();x(()=>{$===te&&(c=performance.now()),C()},t.keyNow())},E=$=>{if($.target!==e||!e)return;if(a){f=$;return}let{submitter:y}=$,v=y===void 0?l:y;if(u(v))return h();$.preventDefault(),$.stopImmediatePropagation(),x(()=>{if(!$.isTrusted)return e.dispatchEvent(new Event($.type,$));S(()=>ls(e,v))},t.keyNow())},S=$=>{f=null,$(),f&&!f.defaultPrevented&&(c=performance.now())},k=$=>{if(a)return;let[y]=$.composedPath();if(!(y instanceof Element))return;let v=Ke($,"button, input");l=e&&(v==null?void 0:v.form)===e&&/^(submit|image)$/.test(v.type)&&v||null,d=$.isTrusted&&Ke($,o)!==void 0,setTimeout(()=>{l=null,d=!1});let D=Ke($,r);!D||Ke($,o)||($.preventDefault(),$.stopImmediatePropagation(),x(()=>S(()=>cs(y.isConnected?y:D))))},A=e==null?void 0:e.getRootNode(),O=A instanceof ShadowRoot?A:window;O.addEventListener("submit",E,!0),addEventListener("click",k,!0);let M=e?[ss(e,w),is(e,w)]:[];return{changed(){a||h()},detach(){if(!i){i=!0,h(),O.removeEventListener("submit",E,!0),removeEventListener("click",k,!0);for(let $ of M.reverse())$()}}}}var Xe={ok:!1,reason:"not-checked"},ds=(e,{findings:t,notChecked:n=[]})=>JSON.stringify([e,t.map(({fingerprint:o})=>o),n]),fs=({findings:e,notChecked:t=[]})=>({findings:e.filter(({level:n})=>n==="review").map(({fingerprint:n})=>n),notChecked:t.map(({field:n})=>n)});function Yo({check:e,keyNow:t,panel:n,words:o,reasonOf:r,jump:a,exceptions:s}){let i=null,c=null,l=!1,d=new WeakMap,f=w=>!l&&d.get(w)===t();async function m({title:w,lead:E,findings:S=[],retry:k=!1}){var O;let A=await n.summary({title:w,lead:E,findings:S,retry:k});return l?!1:A==="retry"?!0:(A?a(A):(O=n.focusAnchor)==null||O.focus(),!1)}async function u({key:w,result:E}){let S=ds(w,E);if((i==null?void 0:i.about)===S)return i.confirmed;let k=E.findings.filter(({level:$})=>$==="review"),A=E.notChecked||[],O=await n.confirm([...k.map(n.words.describe),...A.map(n.words.describeUnread)]);if(!O)return null;let M={...O,...fs(E)};return i={about:S,confirmed:M},M}let h=({draft:w,key:E,result:S},k)=>{let{exceptions:A,...O}=w,M={ok:!0,report:S,draft:O,exceptions:s()};return k&&(M.confirmed=k),d.set(M,E),M};async function g(){var w;for(let E=0;E<5;){let S=await e();if(l)break;let{result:k}=S;if(k.verdict==="not-checked"){let M={title:o.uncheckedTitle,lead:r(k),retry:!0};if(await m(M))continue;return Xe}if(k.verdict!=="pass"&&k.verdict!=="review"){let M=k.findings.filter(({level:$})=>$==="block");return await m({title:o.blockedTitle(n.words.tally(k)),lead:o.blockedLead,findings:M}),{ok:!1,reason:"block"}}let A=k.verdict==="review"?await u(S):void 0;if(l)break;if(A===null)return(w=n.focusAnchor)==null||w.focus(),{ok:!1,reason:"not-confirmed"};let O=h(S,A);if(f(O))return O;E++}return l||await m({title:o.uncheckedTitle,lead:o.restless}),Xe}let b=()=>(c||(c=g().catch(w=>(setTimeout(()=>{throw w}),Xe)),c.then(()=>{c=null})),c),x=async w=>{if(l)return Xe;let E=await b();return!E.ok||w===void 0||d.get(E)===w?E:(l||await m({title:o.changedTitle,lead:o.changedLead}),{ok:!1,reason:"changed"})};return{keyNow:t,allowed:x,async pass(w,E){for(;;){let S=await x(E);if(!S.ok)return S;if(f(S))return w(S),S}},stop(){l=!0}}}function Jo({fixer:e,shown:t,isCurrent:n,check:o,panel:r,words:a}){let s=async c=>{let l=t();return!l||!n(l.key)?{done:0,undo:()=>!1,failure:a.moved}:e(l,c)},i=async c=>{let l=()=>{var u;return((u=t())==null?void 0:u.report.findings.filter(h=>h.fix&&c(h)))||[]},d=0,f="";for(let u=0;u<5&&l().length>0;u++){let h=await s(l());if(f=h.failure,d+=h.done,h.done===0)break;await o()}let m=l().length;m>0?r.say(a.mendedSome(d,m,f),{kind:"failed"}):r.say(a.mendedAll(d)),r.focusAfterFix(0)};return{async fix(c){var h;let l=r.fixIndex(c),{done:d,undo:f,failure:m}=await s([c]);if(d===0)return r.say(m,{kind:"failed"});let u=async()=>{await Promise.resolve().then(f).catch(()=>!1)||r.say(a.notUndone,{kind:"failed"})};r.say(a.mended(((h=c.fix)==null?void 0:h.title)||""),{action:{label:a.undo,run:u}}),await o(),r.focusAfterFix(l)},fixAll:()=>i(()=>!0),maskAll:()=>i(({rule:c})=>c.startsWith("privacy/"))}}var Ge=e=>typeof e=="function"?e():e;function Qo({adapter:e,fields:t,panel:n,words:o,shown:r,pageBody:a}){let s=()=>n.say(o.moved,{kind:"failed"}),i=(d,f)=>{if(!d)return!1;if(e.source){let u=d.carry(e.html())(f);return u&&e.source.select(u.start,u.end),!!u}let m=pe(e,d)(f);return m&&e.select(m),!!m},c=new Map,l=async d=>{let f=c.get(d);if(f||!a)return f||null;let m=a(d).catch(()=>null);return c.set(d,m),m.then(u=>u===null&&c.delete(d)),m};return{jump(d){let f=r(),m=f==null?void 0:f.placed.find(u=>u.finding===d);m&&i(f,m.place)||d.field&&Gn(t.get(d.field),d)||(d.field==="body"&&d.start!=null&&(f&&oe(f.body,d.start)?n.say(o.inTag,{kind:"failed"}):s()),n.focusRow(d))},show(d){let f=r(),m=(f==null?void 0:f.text)===(f==null?void 0:f.body),u=f&&(m?d:Ae(f.body,f.text,d));(!u||!i(f,u))&&s()},async passages({page:d,matches:f}){let m=r(),u=await l(d);return!m||u===null?null:f.map(({start:h,end:g,otherStart:b,otherEnd:x})=>({here:{start:h,end:g},own:F(m.body.slice(h,g)),other:F(u.slice(b,x))}))},async write(d){e.focus();let f=n.words.changeMaterial(d),m=navigator.clipboard?await navigator.clipboard.writeText(f).then(()=>!0,()=>!1):!1;n.say(o.write(f,m))}}}var Ye=class extends Error{constructor(t=""){super(`xianshen: ${t}`),this.name="NotAllowed"}},Zo=e=>new URL(e,document.baseURI).href;function er(e){if(e instanceof URLSearchParams)return new URLSearchParams(e);if(!(e instanceof FormData))return e;let t=new FormData;for(let[n,o]of e)t.append(n,o);return t}function tr(e,t){let n=null,o=({ours:r})=>Object.keys(r).every(a=>e[a]===r[a]);return r=>{if(!n||!o(n)){let s={},i=new Set,c=t(s,i);for(let l of Object.keys(c))Object.assign(s,{[l]:e[l]});Object.assign(e,c),n={before:s,ours:c,holders:i}}let a=n;return a.holders.add(r),()=>{a.holders.delete(r),a.holders.size===0&&o(a)&&Object.assign(e,a.before)}}}var zt=(e,t)=>[...e].filter(({names:n})=>n(t));async function nr(e){let t=e.map(({leave:n})=>({leave:n,key:n.keyNow()}));for(let{leave:n,key:o}of t){let r=await n.allowed(o);if(!r.ok)return r}return{ok:!0}}var us=e=>typeof(e==null?void 0:e.clone)=="function"&&typeof e.url=="string",or=tr(window,(e,t)=>({fetch(n,o){let r=l=>e.fetch.call(window,n,l),a=async(l,d)=>{let f=o&&{...o,body:er(l.body)},m=await nr(d);if(!m.ok)throw new Ye(m.reason);return r(f)};if(t.size===0)return r(o);let s=us(n),i=((o==null?void 0:o.method)||(s?n.method:"GET")).toUpperCase(),c=l=>({url:s?n.url:Zo(n),method:i,body:l});try{if(s&&(o==null?void 0:o.body)===void 0)return n.clone().text().then(f=>{let m=zt(t,c(f));return m.length>0?a(c(o==null?void 0:o.body),m):r(o)});let l=c(o==null?void 0:o.body),d=zt(t,l);return d.length>0?a(l,d):r(o)}catch(l){return Promise.reject(l)}}}));function ps(e){Object.defineProperty(e,"readyState",{configurable:!0,value:XMLHttpRequest.DONE});for(let t of["readystatechange","error","loadend"])e.dispatchEvent(t==="readystatechange"?new Event(t):new ProgressEvent(t))}var rr=tr(XMLHttpRequest.prototype,(e,t)=>{let n=new WeakMap;return{open(...o){let[r,a,s=!0]=o;return Reflect.deleteProperty(this,"readyState"),n.set(this,{url:Zo(a),method:String(r).toUpperCase(),isSync:o.length>2&&!s,isHeld:!1}),Reflect.apply(e.open,this,o)},send(...o){let r=n.get(this),[a,...s]=o,i=r?zt(t,{url:r.url,method:r.method,body:a}):[];if(!r||i.length===0)return Reflect.apply(e.send,this,o);if(r.isHeld)throw new DOMException("xianshen: the request is sent already","InvalidStateError");if(r.isSync)throw new DOMException("xianshen: a synchronous request cannot be held","NetworkError");r.isHeld=!0;let c=[er(a),...s];nr(i).then(l=>{n.get(this)!==r||this.readyState!==XMLHttpRequest.OPENED||(r.isHeld=!1,l.ok?Reflect.apply(e.send,this,c):ps(this))})},abort(){var r;let o=((r=n.get(this))==null?void 0:r.isHeld)&&this.readyState===XMLHttpRequest.OPENED;if(n.delete(this),Reflect.apply(e.abort,this,[]),o)for(let a of["abort","loadend"])this.dispatchEvent(new ProgressEvent(a))}}});var ms={"zh-CN":{moved:"这一处的文字已有改动，请等审查完成后再试。",inTag:"这一处不在正文的文字里，而在源代码的标签里，没有可以跳到的位置。",byHand:"这一处不能自动修改，请手工修改。",encoded:"这一处夹有特殊编码，不能自动修改，请手工修改。",notTaken:"编辑器没有按要求修改，已经还原，请手工修改。",notRestored:"编辑器没有按要求修改，也没有还原，请核对正文并手工修改。",fieldByHand:e=>`“${e}”不能自动修改，请手工修改。`,mended:e=>`已修改：${e}`,mendedAll:e=>`已修改 ${e} 处，并重新审查。`,mendedSome:(e,t,n)=>`已修改 ${e} 处，另有 ${t} 处没有改成。${n}`,undo:"撤销",notUndone:"修改之后文字又有改动，没有撤销，请在编辑器里撤销。",waiting:"正在审查，审查完成后继续。",blockedTitle:e=>`还不能提交：${e}`,blockedLead:"请逐条修改下列问题，点击可以跳到所在位置。",uncheckedTitle:"还不能提交：稿件未检查",unchecked:e=>`未检查。${e}`,unreadable:"稿件没有读出来：编辑器没有就绪，或者正在显示源代码，或者页面换掉了表单里的控件。",restless:"稿件一直在变动，没有审查完。请稍候再试；仍然如此，请联系网站技术人员。",changedTitle:"没有提交：审查期间稿件有改动",changedLead:"要提交的是改动之前的内容，没有发出。请再提交一次。",reasons:{draft:"稿件格式有误。",load:"检查器未能载入。",crash:"检查器意外中断。",timeout:"检查超时。",disposed:"检查器已关闭。"},write:(e,t)=>`${t?"新旧条文已复制，可以粘贴后改写成群众看得懂的话。":"请写一句群众看得懂的话。"}${e}`,both:(e,t)=>`${e}；新旧文件${t}`,needsReason:"例外要写明由谁登记和理由。",needsEnd:"例外的截止日期没有写明，或者早于今天。",notExcusable:"这一处不得例外，请修改。"},"zh-TW":{moved:"這一處的文字已有改動，請等審查完成後再試。",inTag:"這一處不在正文的文字裡，而在原始碼的標籤裡，沒有可以跳到的位置。",byHand:"這一處不能自動修改，請手工修改。",encoded:"這一處夾有特殊編碼，不能自動修改，請手工修改。",notTaken:"編輯器沒有按要求修改，已經還原，請手工修改。",notRestored:"編輯器沒有按要求修改，也沒有還原，請核對正文並手工修改。",fieldByHand:e=>`「${e}」不能自動修改，請手工修改。`,mended:e=>`已修改：${e}`,mendedAll:e=>`已修改 ${e} 處，並重新審查。`,mendedSome:(e,t,n)=>`已修改 ${e} 處，另有 ${t} 處沒有改成。${n}`,undo:"復原",notUndone:"修改之後文字又有改動，沒有復原，請在編輯器裡復原。",waiting:"正在審查，審查完成後繼續。",blockedTitle:e=>`還不能提交：${e}`,blockedLead:"請逐條修改下列問題，點擊可以跳到所在位置。",uncheckedTitle:"還不能提交：稿件未檢查",unchecked:e=>`未檢查。${e}`,unreadable:"稿件沒有讀出來：編輯器沒有就緒，或者正在顯示原始碼，或者頁面換掉了表單裡的控制項。",restless:"稿件一直在變動，沒有審查完。請稍候再試；仍然如此，請聯絡網站技術人員。",changedTitle:"沒有提交：審查期間稿件有改動",changedLead:"要提交的是改動之前的內容，沒有送出。請再提交一次。",reasons:{draft:"稿件格式有誤。",load:"檢查器未能載入。",crash:"檢查器意外中斷。",timeout:"檢查逾時。",disposed:"檢查器已關閉。"},write:(e,t)=>`${t?"新舊條文已複製，可以貼上後改寫成民眾看得懂的話。":"請寫一句民眾看得懂的話。"}${e}`,both:(e,t)=>`${e}；新舊文件${t}`,needsReason:"例外要寫明由誰登記和理由。",needsEnd:"例外的截止日期沒有寫明，或者早於今天。",notExcusable:"這一處不得例外，請修改。"},en:{moved:"The text has changed here. Please try again when the check is done.",inTag:"This is not in the text but in a tag of its source, so that there is no place to go to.",byHand:"This place cannot be changed for you. Please change it by hand.",encoded:"There are encoded characters here. Please change this place by hand.",notTaken:"The editor did not make the change; the text is as before. Please change it by hand.",notRestored:"The editor did something else and did not take it back. Please look at the text and change it by hand.",fieldByHand:e=>`“${e}” cannot be changed for you. Please change it by hand.`,mended:e=>`Changed: ${e}`,mendedAll:e=>`Changed in ${e} place(s), and checked again.`,mendedSome:(e,t,n)=>`Changed in ${e} place(s); ${t} could not be changed. ${n}`,undo:"Undo",notUndone:"The text has changed since, and nothing was undone. Please undo it in the editor.",waiting:"Being checked; this goes on when the check is done.",blockedTitle:e=>`Not to be submitted yet: ${e}`,blockedLead:"Please mend each of these. A click leads to the place.",uncheckedTitle:"Not to be submitted yet: not checked",unchecked:e=>`Not checked. ${e}`,unreadable:"The draft could not be read: the editor is not ready or shows its source, or the page has exchanged a control of the form.",restless:"The draft kept changing and could not be checked. Try again; if that does not help, tell whoever runs the site.",changedTitle:"Not submitted: the draft was changed during the check",changedLead:"What was to be sent is the text before that change; it was not sent. Please submit once more.",reasons:{draft:"The draft is malformed.",load:"The checker could not be loaded.",crash:"The checker broke down.",timeout:"The check took too long.",disposed:"The checker was shut down."},write:(e,t)=>`${t?"Old and new wording are on the clipboard; put them in words that everybody understands. ":"Please write a sentence that everybody understands. "}${e}`,both:(e,t)=>`${e}; old and new document: ${t}`,needsReason:"An exception needs a name and a reason.",needsEnd:"The last day of the exception is missing or has gone by.",notExcusable:"No exception can be made here. Please mend it."}},ar=e=>ms[e];var hs=e=>xe(e).length>0,gs=5e3,bs=e=>new Promise(t=>{let n=setTimeout(t,gs,null);Promise.resolve().then(e).catch(()=>null).then(o=>{clearTimeout(n),t(o)})});function ir(e){let t=[];for(let n of e.splice(0).reverse())try{n()}catch(o){t.push(o)}if(t.length>0)throw t[0]}function xs(e,t={}){let n=[];try{return ws(e,t,n)}catch(o){try{ir(n)}catch{}throw o}}function ws(e,t,n){var Wt;let{gate:o={},recent:r,reviewer:a}=t;Ko(o);let{form:s,scope:i,adapter:c}=To(e,t.editor),l=o.off?null:s;l&&Xo(l);let d=()=>Ge(t.today)||jn(),{fields:f,read:m}=No(t,{adapter:c,scope:i,today:d});n.push(()=>{var T;return(T=c.dispose)==null?void 0:T.call(c)});let{panel:u,isOwn:h}=Co(t.panel,{form:s,adapter:c},t.locale);h&&n.push(()=>u.remove());let g=ar(u.words.locale),b=t.checker||Ot({...t,locale:u.words.locale});t.checker||n.push(()=>b.dispose());let x=_o(f);n.push(()=>x.remove());let w=null,E=!0,S=()=>{try{let{title:T,body:N}=m();return T.trim()===""&&F(N).trim()===""}catch{return!1}},k=S(),A=Oo({given:t.exceptions||[],by:()=>Ge(a)||"",today:d,words:g,onChange:T=>{var N;return(N=t.onException)==null?void 0:N.call(t,T)}}),O=()=>{let T=m(),N=A.all();return N.length>0?{...T,exceptions:N}:T},M=()=>{try{return JSON.stringify(O())}catch{return""}},$=T=>T!==""&&T===M(),y=async T=>{if(!r)return b.check(T);let N=await bs(r);return E=Array.isArray(N),b.check(N?{...T,site:{...T.site,recent:N}}:T)},v=({code:T,reason:N})=>{if(N===g.unreadable||N===g.restless)return N;if(u.words.locale==="zh-CN")return u.words.inWords(N);let W=/draft\.[A-Za-z.]+: .*/.exec(N);return`${g.reasons[T]}${W?` ${u.words.inWords(W[0])}`:""}`},C=({draft:T,key:N,result:W})=>{var ne;if(W.verdict==="not-checked"){w=null,x.show([]);let he=v(W);u.showNotChecked(he),u.announce(g.unchecked(he))}else w=jo(T,N,W,c),(ne=t.onReport)==null||ne.call(t,W),k?u.showIdle():D(w);Je.drawSoon()};function D({draft:T,report:N}){var Vt;x.show(N.findings);let W=!!(T.policy&&T.previousPolicy);u.showReport(N,{both:W,compared:E,excusable:hs,exceptions:A.all(),today:d()});let ne=W&&((Vt=N.interpretation)==null?void 0:Vt.changes)||[],he=u.words.tally(N);u.announce(ne.length>0?g.both(he,u.words.changeTally(ne)):he)}let B=Nn({read:O,check:y,unread:T=>({verdict:"not-checked",code:"draft",reason:g[T]}),onStale:()=>u.showChecking(),onChecked:C}),Y=()=>{k=!1,me==null||me.changed(),B.changed()},ae=()=>k?null:w,Je=Wo({adapter:c,shown:ae,onPoint:T=>u.pointAt(T),onRoot:B.watchComposition}),se=Qo({adapter:c,fields:f,panel:u,words:g,shown:ae,pageBody:t.pageBody}),Qe=Jo({fixer:Vo({adapter:c,fields:f,nameOf:u.words.fieldName,words:g}),shown:ae,isCurrent:$,check:B.now,panel:u,words:g}),ie=Yo({check(){return k=!1,u.announce(g.waiting),B.now()},keyNow:M,panel:u,words:g,reasonOf:v,jump:se.jump,exceptions:A.record});n.push(ie.stop);let me=l||o.publish?Go(l,{leave:ie,record:({confirmed:T,exceptions:N})=>JSON.stringify({confirmed:T,exceptions:N}),drafts:o.drafts,publish:o.publish}):null;me&&n.push(me.detach);let Ze=!1,cr=async T=>{if(Ze)return{ok:!1,reason:"busy"};Ze=!0;try{let N,W=await ie.pass(ne=>{N=T(ne)});return W.ok?{ok:!0,value:await N}:W}finally{Ze=!1}},Ut=async T=>{await T(),await B.now()},Bt={jump:se.jump,show:se.show,passages:se.passages,write:se.write,pageAddress:({page:T})=>{var N;return(N=t.pageAddress)==null?void 0:N.call(t,T)},fix:Qe.fix,fixAll:Qe.fixAll,maskAll:Qe.maskAll,retry(){u.showChecking(),u.announce(u.words.verdicts.checking),B.now()},async explain(T){let N=(await b.rules()).find(W=>W.name===T);if(!N)throw new Error(`no rule ${T}`);return N},...(a||t.onException)&&{except:(T,N)=>Ut(()=>A.add(T,N)),unexcept:T=>Ut(()=>A.remove(T))}},jt={actions:Bt,reviewer:Ge(a)||"",focusAnchor:ys(s,o.drafts)};(Wt=u.focusAnchor)!=null&&Wt.isConnected&&(jt.focusAnchor=u.focusAnchor),u.showChecking(),Object.assign(u,jt),n.push(()=>{u.actions===Bt&&(u.dismiss(),u.actions={},u.focusAnchor=null,u.showIdle())}),n.push(c.onChange(Y),Je.stop,B.stop),n.push(Ao(c,()=>{k=S(),B.now()})),o.fetch&&n.push(or({names:o.fetch,leave:ie})),o.xhr&&n.push(rr({names:o.xhr,leave:ie}));for(let{element:T}of f.values())T&&n.push(sr(T,["input","change"],Y),B.watchComposition(T));return s&&n.push(sr(s,["reset"],()=>{setTimeout(Y)})),Je.drawSoon(),B.now(),{check:async()=>(await B.now()).result,get report(){return w&&$(w.key)?w.report:null},get exceptions(){return A.all()},get draft(){return O()},panel:u,changed:Y,jump:se.jump,columns:()=>b.columns(),allowed:()=>ie.allowed(),guard:cr,detach:()=>ir(n)}}function sr(e,t,n){for(let o of t)e.addEventListener(o,n);return()=>{for(let o of t)e.removeEventListener(o,n)}}function ys(e,t){return Array.from(e?e.elements:[]).filter(o=>(o instanceof HTMLButtonElement||o instanceof HTMLInputElement)&&o.type==="submit"&&!(t&&o.matches(t)))[0]||null}export{Ye as NotAllowed,ee as XianshenPanel,be as adapt,xs as attach,Ot as createChecker,ge as find};
