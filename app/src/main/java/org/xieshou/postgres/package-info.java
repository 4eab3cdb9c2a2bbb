/// Runs the PostgreSQL that comes with Xieshou, so that one command on one PC is enough.
///
/// Words: the *folder* is what the person names (`--data`); in it lie the *binaries* (`postgres-18`), the *cluster* (`pgdata`), the
/// owner's password (`owner.password`) and the lock that keeps a second app out. The *owner* is the login that may do everything.
@ApplicationModule(
        displayName = "PostgreSQL beside the app",
        allowedDependencies = {})
@NullMarked
package org.xieshou.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
