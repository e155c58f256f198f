/** How alike two representations of the same pictures are. */
package org.vitrine.lens.study.likeness;
