/** The command line: one command a class. Here alone the parts of the system are put together. */
package org.vitrine.cli;
