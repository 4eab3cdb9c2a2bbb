/// The whole database in one sealed file, and back. Used by commands alone, never while answering a request.
/// Words: *backup* (the file), *read back* (opened again and compared with what was written), *rehearsal* (put back into
/// a database beside the live one, which is dropped afterwards).
@ApplicationModule(allowedDependencies = {"shared", "shared :: database", "shared :: keys"})
@NullMarked
package org.xieshou.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
