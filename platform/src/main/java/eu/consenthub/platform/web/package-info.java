/** How answers look: problem details, pages of a list, strict JSON and response headers; may use no other room. */
@NullMarked
package eu.consenthub.platform.web;

import org.jspecify.annotations.NullMarked;
