/// The way to the database: its logins, each with what it may do, and the rooms' migrations.
@NamedInterface("database")
@NullMarked
package org.xieshou.shared.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
