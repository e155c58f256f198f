/** What the studies need of linear algebra. */
package org.vitrine.lens.study.algebra;
