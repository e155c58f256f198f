/** Questions put to models, their answers, and the keys that name them for ever. */
package org.vitrine.lens;
