/**
 * Widget modules: found, their attributes checked, their questions asked, their figures rendered.
 */
package org.vitrine.widget;
