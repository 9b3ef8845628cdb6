// Plain JavaScript: Jest loads it outside its module system, where Node itself strips the types of what it imports.
import { closeDemoHouse } from './demo-house.ts';

export default closeDemoHouse;
