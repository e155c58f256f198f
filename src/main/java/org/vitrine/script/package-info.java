/** JavaScript at build time: sandboxed contexts, formulas, code, widget modules. */
package org.vitrine.script;
