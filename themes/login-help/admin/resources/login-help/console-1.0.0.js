// Adds Login Help to the admin console. Whatever goes wrong here, the console stays as it was: see docs/console.md.
import("./console-1.0.0/start.js").then(({ start }) => start(window)).catch(() => {});
