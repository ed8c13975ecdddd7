// Replaced below once there is something to build.
