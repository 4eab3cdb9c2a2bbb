package org.xieshou.visits.web;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.xieshou.visits.Here;

/// Where we stand and in which words we write for the person who types.
@Component
record Words(Here here, MessageSource messages) {}
