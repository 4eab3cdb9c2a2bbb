package org.xieshou.shared.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A sensitive act: whoever has not lately shown that it is them is asked again before this handler is called, and that it
/// was done is a security event. On a class it holds for every handler that does not say otherwise.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Renewed {
    /// What is done, as a security event names it (`access.act.…`). Empty: only asks again.
    String value();
}
