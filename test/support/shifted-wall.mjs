/** Preloaded into a server under test: its wall clock is off by as many ms as the file WALL_SHIFT_FILE says at that moment. */
import { readFileSync } from 'node:fs';

const { WALL_SHIFT_FILE = '' } = process.env;
const wall = Date.now;
const shiftMs = () => {
  try {
    return Number(readFileSync(WALL_SHIFT_FILE, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return 0;
    throw error;
  }
};
Date.now = () => wall() + shiftMs();
