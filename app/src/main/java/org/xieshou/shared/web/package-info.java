/// What a room needs to show pages and answer machines: one record a page, texts from messages,
/// a rule on every handler. `press` below prints it; rooms never look in there.
@NullMarked
@NamedInterface("web")
package org.xieshou.shared.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
