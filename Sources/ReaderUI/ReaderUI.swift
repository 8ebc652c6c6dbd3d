// What the reader sees and what keys do. State + Action → State + Effects; views draw a grid.
