/// The press that prints pages: templates, languages, rules on handlers, problems, static files.
/// Used by the front hall; rooms use only the package above.
@NullMarked
@NamedInterface("press")
package org.xieshou.shared.web.press;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
