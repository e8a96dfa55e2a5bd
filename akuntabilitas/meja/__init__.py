"""The planners' desk in the CMS: master data, releases, and the grid of a year's numbers."""
