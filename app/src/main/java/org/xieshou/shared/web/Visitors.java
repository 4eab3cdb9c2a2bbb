package org.xieshou.shared.web;

import org.springframework.security.core.Authentication;

/// Tells who a signed-in person is. The room that knows people gives one bean of it; without one,
/// the name is the login's and its authorities are the rights.
@FunctionalInterface
public interface Visitors {
    Visitor visitor(Authentication authentication);
}
