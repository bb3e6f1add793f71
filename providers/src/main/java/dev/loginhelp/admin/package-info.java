/** The administration API, below {@code /admin/realms/{realm}/login-help}: see docs/openapi.yaml. */
@NullMarked
package dev.loginhelp.admin;

import org.jspecify.annotations.NullMarked;
