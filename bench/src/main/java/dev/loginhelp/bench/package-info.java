/** Measurements that anybody can repeat: stock and pack side by side, on one server. */
@NullMarked
package dev.loginhelp.bench;

import org.jspecify.annotations.NullMarked;
