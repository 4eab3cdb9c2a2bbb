package org.xieshou.access;

import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The ways to read the database. Each runs in one read-only transaction, so that all its rows are of one moment.
public interface Reading {
    /// As this actor: row-level security shows only what is in reach now.
    <T> T as(Actor actor, Function<JdbcClient, T> work);

    /// As the system, past all areas: for counts and for followers. Whoever calls this answers for what leaves.
    <T> T asSystem(Function<JdbcClient, T> work);
}
