/** Many points laid out in a plane so that what is near stays near. */
package org.vitrine.lens.study.layout;
